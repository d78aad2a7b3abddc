// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;

/**
 * The certificate with which a simulator serves HTTPS.
 *
 * @param keyStore a PKCS12 or JKS file with the certificate and its private key; where the certificate is self-signed,
 *     clients can use the file as their trust store
 * @param password of the file and of the key
 */
public record ServerTls(Path keyStore, String password) {

    /** The password of key stores that these methods make, and of those that the program reads. */
    public static final String DEFAULT_PASSWORD = "changeit";

    /** @throws IllegalArgumentException if the file cannot be read with the password, or is empty */
    public ServerTls {
        try {
            if (KeyStore.getInstance(keyStore.toFile(), password.toCharArray()).size() == 0) {
                throw new IllegalArgumentException("The key store " + keyStore + " has no entry");
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("The key store " + keyStore + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Makes a key store with a self-signed certificate for {@code localhost}, by the JDK's {@code keytool}.
     *
     * @param file where to write it; must not exist
     * @throws IOException if {@code keytool} cannot be run or fails
     */
    public static ServerTls selfSigned(Path file) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "localhost",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        DEFAULT_PASSWORD))
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), Charset.defaultCharset());
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no " + file + ": " + output.strip());
        }
        return new ServerTls(file, DEFAULT_PASSWORD);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ServerTls[keyStore=" + keyStore + "]";
    }
}
