// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.ExportKey;
import io.camelcx.genesys.ExportKeys;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys with self-signed certificates, and key stores of them. */
public final class TestKeys {

    /** Most tests encrypt for it. */
    public static final ExportKey FIRST = rsa("CN=First", 4711);

    /** Another one. */
    public static final ExportKey SECOND = rsa("CN=Second", 4712);

    /** Another key whose certificate has the same issuer and number as {@link #FIRST}. */
    public static final ExportKey DOUBLE = rsa("CN=First", 4711);

    private TestKeys() {}

    /** Fills a key store. */
    public interface Content {
        void fill(KeyStore store) throws Exception;
    }

    /** Something that throws no unexpected exception. */
    public interface Action {
        void run() throws Exception;
    }

    /** Keys as a connection has them. */
    public static ExportKeys keys(ExportKey... keys) {
        return new ExportKeys(List.of(keys));
    }

    /** Not RSA. */
    public static ExportKey ellipticCurve() {
        return key("EC", 256, "SHA256withECDSA", "CN=Curve", 1);
    }

    /** Writes a key store. */
    public static void store(Path file, String type, String password, Content content) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        content.fill(store);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }

    /** Adds a key. */
    public static void put(KeyStore store, String alias, ExportKey key, String password) {
        set(() -> store.setKeyEntry(
                alias, key.privateKey(), password.toCharArray(), new Certificate[] {key.certificate()}));
    }

    /** Without checked exceptions. */
    public static void set(Action action) {
        try {
            action.run();
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static ExportKey rsa(String name, long serial) {
        return key("RSA", 2048, "SHA256withRSA", name, serial);
    }

    private static ExportKey key(String algorithm, int size, String signature, String name, long serial) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            KeyPair pair = generator.generateKeyPair();
            Instant now = Instant.now();
            JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                    new X500Name(name),
                    BigInteger.valueOf(serial),
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(Duration.ofDays(1))),
                    new X500Name(name),
                    pair.getPublic());
            certificate.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            return new ExportKey(
                    pair.getPrivate(),
                    new JcaX509CertificateConverter()
                            .getCertificate(certificate.build(
                                    new JcaContentSignerBuilder(signature).build(pair.getPrivate()))));
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
