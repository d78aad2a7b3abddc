// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import java.io.InputStream;

/**
 * A decrypted zip file of an export.
 *
 * @param name    its name: that of its first part without {@code .smime}
 * @param content the zip file, as long as no other one is read. It ends only if the file is whole.
 */
public record ExportFile(String name, InputStream content) {}
