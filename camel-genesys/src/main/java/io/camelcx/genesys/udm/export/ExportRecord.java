// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import java.util.Collections;
import java.util.Map;

/**
 * A record of an export.
 *
 * @param file   the zip file's name
 * @param entry  the entry's name
 * @param line   its line, from 1
 * @param fields its fields in their order; numbers with a fraction are {@link java.math.BigDecimal}s
 */
public record ExportRecord(String file, String entry, long line, Map<String, Object> fields) {

    /** A record whose fields cannot be changed. */
    public ExportRecord {
        fields = Collections.unmodifiableMap(fields);
    }
}
