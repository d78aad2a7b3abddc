// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.ExportKey;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSEnvelopedGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/** Encrypted messages in every form. */
final class TestMessages {

    private static final Provider GCM = new BouncyCastleProvider();

    private TestMessages() {}

    /** How the key of the content is encrypted, and how its recipient is named. */
    enum Transport {
        PKCS1,
        OAEP,
        SUBJECT_KEY_ID
    }

    /** AES-256-CBC in definite lengths, as OpenSSL writes it. */
    static byte[] der(byte[] content, ExportKey... recipients) {
        return der(CMSAlgorithm.AES256_CBC, Transport.PKCS1, content, recipients);
    }

    static byte[] der(ASN1ObjectIdentifier algorithm, Transport transport, byte[] content, ExportKey... recipients) {
        return made(() -> {
            CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
            addRecipients(generator, transport, recipients);
            return generator
                    .generate(
                            new CMSProcessableByteArray(content), new JceCMSContentEncryptorBuilder(algorithm).build())
                    .toASN1Structure()
                    .getEncoded("DER");
        });
    }

    /** AES-256-CBC in segments of indefinite length, as a program writes it that streams. */
    static byte[] ber(byte[] content, int segment, ExportKey... recipients) {
        return made(() -> {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            try (OutputStream out = berStream(message, segment, recipients)) {
                out.write(content);
            }
            return message.toByteArray();
        });
    }

    static OutputStream berStream(OutputStream message, int segment, ExportKey... recipients) throws Exception {
        CMSEnvelopedDataStreamGenerator generator = new CMSEnvelopedDataStreamGenerator();
        generator.setBufferSize(segment);
        addRecipients(generator, Transport.PKCS1, recipients);
        return generator.open(message, new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).build());
    }

    /** AES in GCM, with authenticated attributes. */
    static byte[] gcm(ASN1ObjectIdentifier algorithm, byte[] content, ExportKey... recipients) {
        return made(() -> {
            CMSAuthEnvelopedDataStreamGenerator generator = new CMSAuthEnvelopedDataStreamGenerator();
            addRecipients(generator, Transport.PKCS1, recipients);
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            try (OutputStream out =
                    generator.open(message, (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(algorithm)
                            .setProvider(GCM)
                            .build())) {
                out.write(content);
            }
            return message.toByteArray();
        });
    }

    static byte[] pem(byte[] message) {
        return text("-----BEGIN PKCS7-----\n" + lines(message) + "\n-----END PKCS7-----\n");
    }

    static byte[] mime(byte[] message) {
        return text("MIME-Version: 1.0\r\nContent-Disposition: attachment; filename=\"smime.p7m\"\r\n"
                + "Content-Type: application/pkcs7-mime;\r\n smime-type=enveloped-data; name=\"smime.p7m\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + lines(message) + "\r\n\r\n");
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String lines(byte[] message) {
        return Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(message);
    }

    private static void addRecipients(CMSEnvelopedGenerator generator, Transport transport, ExportKey... recipients)
            throws Exception {
        for (ExportKey recipient : recipients) {
            generator.addRecipientInfoGenerator(recipient(transport, recipient));
        }
    }

    private static RecipientInfoGenerator recipient(Transport transport, ExportKey recipient) throws Exception {
        return switch (transport) {
            case PKCS1 -> new JceKeyTransRecipientInfoGenerator(recipient.certificate());
            case OAEP ->
                new JceKeyTransRecipientInfoGenerator(
                        recipient.certificate(),
                        new JcaAlgorithmParametersConverter()
                                .getAlgorithmIdentifier(
                                        PKCSObjectIdentifiers.id_RSAES_OAEP,
                                        new OAEPParameterSpec(
                                                "SHA-256",
                                                "MGF1",
                                                MGF1ParameterSpec.SHA256,
                                                PSource.PSpecified.DEFAULT)));
            case SUBJECT_KEY_ID ->
                new JceKeyTransRecipientInfoGenerator(
                        new JcaX509ExtensionUtils()
                                .createSubjectKeyIdentifier(
                                        recipient.certificate().getPublicKey())
                                .getKeyIdentifier(),
                        recipient.certificate().getPublicKey());
        };
    }

    private interface Maker {
        byte[] make() throws Exception;
    }

    private static byte[] made(Maker maker) {
        try {
            return maker.make();
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
