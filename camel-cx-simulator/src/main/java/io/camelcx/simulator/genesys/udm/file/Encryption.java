// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm.file;

import io.camelcx.simulator.genesys.settings.UdmFiles;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;

/** Encrypts for one recipient as S/MIME does: enveloped data of the Cryptographic Message Syntax. */
record Encryption(X509Certificate recipient, UdmFiles.Form form, UdmFiles.Cipher cipher) {
    private static final int PIECE = 65_536;
    private static final int LINE = 64;
    private static final byte[] LINE_END = {'\n'};
    private static final String MIME_HEAD = """
            MIME-Version: 1.0
            Content-Disposition: attachment; filename="smime.p7m"
            Content-Type: application/x-pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"
            Content-Transfer-Encoding: base64

            """;

    /** Encrypts what is written to the stream that is returned; closing it ends the message and closes the given one. */
    OutputStream to(OutputStream file) throws IOException {
        return switch (form) {
            case DER -> envelope(file);
            case MIME -> envelope(text(file, MIME_HEAD, ""));
            case PEM -> envelope(text(file, "-----BEGIN PKCS7-----\n", "-----END PKCS7-----\n"));
        };
    }

    private OutputStream envelope(OutputStream out) throws IOException {
        try {
            CMSEnvelopedDataStreamGenerator generator = new CMSEnvelopedDataStreamGenerator();
            generator.setBufferSize(PIECE);
            generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(recipient));
            OutputStream content = generator.open(out, new JceCMSContentEncryptorBuilder(algorithm()).build());
            return new Chained(new BufferedOutputStream(content, PIECE), out);
        } catch (CMSException | CertificateEncodingException e) {
            throw new IOException("Cannot encrypt for " + recipient.getSubjectX500Principal(), e);
        }
    }

    private ASN1ObjectIdentifier algorithm() {
        return switch (cipher) {
            case AES256_CBC -> CMSAlgorithm.AES256_CBC;
            case AES128_CBC -> CMSAlgorithm.AES128_CBC;
            case DES_EDE3_CBC -> CMSAlgorithm.DES_EDE3_CBC;
        };
    }

    private static OutputStream text(OutputStream file, String head, String foot) throws IOException {
        file.write(head.getBytes(StandardCharsets.US_ASCII));
        OutputStream unclosed = new FilterOutputStream(file) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                out.write(("\n" + foot).getBytes(StandardCharsets.US_ASCII));
            }
        };
        return new Chained(Base64.getMimeEncoder(LINE, LINE_END).wrap(unclosed), file);
    }

    /** Closes two streams, of which the first one writes to the second one. */
    private static final class Chained extends FilterOutputStream {
        private final OutputStream target;

        Chained(OutputStream out, OutputStream target) {
            super(out);
            this.target = target;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            try (target) {
                out.close();
            }
        }
    }
}
