// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The keys that decrypt exports: more than one while files are left that were encrypted for an earlier certificate.
 *
 * @param keys at least one
 */
public record ExportKeys(List<ExportKey> keys) {

    /**
     * Keys.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ExportKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("There is no key");
        }
    }

    /** The issuers and serial numbers of the certificates. */
    public String description() {
        return keys.stream().map(ExportKey::description).collect(Collectors.joining("; "));
    }

    /** The certificates, without the keys. */
    @Override
    public String toString() {
        return "ExportKeys[" + description() + "]";
    }
}
