// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.exports;

import io.camelcx.genesys.ExportKey;
import io.camelcx.genesys.ExportKeys;
import io.camelcx.genesys.udm.export.ExportEntries;
import io.camelcx.genesys.udm.export.ExportEntry;
import io.camelcx.genesys.udm.export.ExportLimits;
import io.camelcx.genesys.udm.export.ExportPart;
import io.camelcx.genesys.udm.export.ExportParts;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import org.bouncycastle.cms.CMSEnvelopedDataParser;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;

/** The readers that are compared. */
public enum DecryptContender {
    /** What one writes by hand. */
    BARE("Bouncy Castle's parser and ZipInputStream"),
    /** The same with a buffer on either side of the parser, since the JDK's reader asks for 512 bytes at once. */
    BUFFERED("the same, with buffers of 64 KiB"),
    /** The component's reader, which verifies the end of the message and the directory. */
    COMPONENT("genesys-udm, entries");

    private static final int BUFFER = 1 << 16;

    private final String label;

    DecryptContender(String label) {
        this.label = label;
    }

    /** Its name in reports. */
    public String label() {
        return label;
    }

    /** Reads an export to its end; returns the number of bytes of its entries. */
    public long read(byte[] message, ExportKey key) throws IOException, CMSException {
        return switch (this) {
            case BARE -> bare(new ByteArrayInputStream(message), key, content -> content);
            case BUFFERED ->
                bare(
                        new BufferedInputStream(new ByteArrayInputStream(message), BUFFER),
                        key,
                        content -> new BufferedInputStream(content, BUFFER));
            case COMPONENT -> component(message, key);
        };
    }

    private static long bare(InputStream message, ExportKey key, UnaryOperator<InputStream> buffered)
            throws IOException, CMSException {
        CMSEnvelopedDataParser parser = new CMSEnvelopedDataParser(message);
        RecipientInformation recipient = parser.getRecipientInfos().iterator().next();
        byte[] buffer = new byte[BUFFER];
        long count = 0;
        InputStream content = recipient
                .getContentStream(new JceKeyTransEnvelopedRecipient(key.privateKey()))
                .getContentStream();
        try (ZipInputStream zip = new ZipInputStream(buffered.apply(content))) {
            while (zip.getNextEntry() != null) {
                count += count(zip, buffer);
            }
        }
        return count;
    }

    private static long component(byte[] message, ExportKey key) throws IOException {
        ExportPart part = new ExportPart("export.zip.smime", () -> new ByteArrayInputStream(message));
        ExportParts parts = ExportParts.of(List.of(part), new ExportKeys(List.of(key)));
        byte[] buffer = new byte[BUFFER];
        long count = 0;
        try (ExportEntries entries = new ExportEntries(parts, ExportLimits.DEFAULT)) {
            for (Optional<ExportEntry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
                count += count(entry.get().content(), buffer);
            }
        }
        return count;
    }

    private static long count(InputStream content, byte[] buffer) throws IOException {
        long count = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            count += read;
        }
        return count;
    }
}
