// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.exports;

import io.camelcx.genesys.ExportKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An export as a program writes it that streams.
 *
 * @param message the encrypted zip file
 * @param key     decrypts it
 */
record EncryptedExport(byte[] message, ExportKey key) {

    private static final String[] WORDS = {
        "Agent", "Customer", "Inbound", "Outbound", "Email", "Voice", "resolved", "transferred"
    };

    /** Makes one whose entries have so many bytes together. */
    static EncryptedExport make(int size, int entries)
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=exports");
        Instant now = Instant.now();
        ExportKey key = new ExportKey(
                pair.getPrivate(),
                new JcaX509CertificateConverter()
                        .getCertificate(new JcaX509v3CertificateBuilder(
                                        name,
                                        BigInteger.ONE,
                                        Date.from(now),
                                        Date.from(now.plusSeconds(86_400)),
                                        name,
                                        pair.getPublic())
                                .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()))));
        CMSEnvelopedDataStreamGenerator envelope = new CMSEnvelopedDataStreamGenerator();
        envelope.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(key.certificate()));
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        OutputStream encrypted =
                envelope.open(message, new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).build());
        try (ZipOutputStream zip = new ZipOutputStream(encrypted)) {
            for (int entry = 0; entry < entries; entry++) {
                zip.putNextEntry(new ZipEntry("Interaction-" + entry + ".json"));
                zip.write(lines(size / entries, entry));
                zip.closeEntry();
            }
        }
        return new EncryptedExport(message.toByteArray(), key);
    }

    private static byte[] lines(int size, int seed) {
        Random random = new Random(seed);
        StringBuilder lines = new StringBuilder(size + 1000);
        while (lines.length() < size) {
            lines.append("{\"ixnId\":\"")
                    .append(Long.toHexString(random.nextLong()))
                    .append("\",\"text\":\"");
            for (int word = 10 + random.nextInt(40); word > 0; word--) {
                lines.append(WORDS[random.nextInt(WORDS.length)])
                        .append(' ')
                        .append(random.nextInt(1000))
                        .append(' ');
            }
            lines.append("\"}\n");
        }
        lines.setLength(size);
        return lines.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
