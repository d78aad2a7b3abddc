// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A file within a zip file of an export.
 *
 * @param file    the zip file's name
 * @param name    its name, relative and without {@code ..}
 * @param size    its length in bytes; empty if the zip file has it only behind the content
 * @param content its bytes, as long as no other entry is read. It ends only if the checksum is right.
 */
public record ExportEntry(String file, String name, OptionalLong size, InputStream content) {}
