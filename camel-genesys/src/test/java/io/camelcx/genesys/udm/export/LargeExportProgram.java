// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.ExportKey;
import io.camelcx.genesys.ExportKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** Counts the records of an export: {@code LargeExportProgram <file> <key store>}. */
final class LargeExportProgram {

    private LargeExportProgram() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        char[] password = "changeit".toCharArray();
        KeyStore store = KeyStore.getInstance(Path.of(arguments[1]).toFile(), password);
        ExportKey key = new ExportKey(
                (PrivateKey) store.getKey("key", password), (X509Certificate) store.getCertificate("key"));
        ExportPart part = new ExportPart("export.zip.smime", () -> Files.newInputStream(Path.of(arguments[0])));
        long count = 0;
        try (ExportRecords records = records(part, new ExportKeys(List.of(key)))) {
            while (records.hasNext()) {
                records.next();
                count++;
            }
        }
        System.out.println("records: " + count);
    }

    private static ExportRecords records(ExportPart part, ExportKeys keys) {
        ExportEntries entries = new ExportEntries(ExportParts.of(List.of(part), keys), ExportLimits.DEFAULT);
        return new ExportRecords(entries, ExportRecords::isJson, ExportLimits.DEFAULT);
    }
}
