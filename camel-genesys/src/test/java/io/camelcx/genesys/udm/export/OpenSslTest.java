// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import static io.camelcx.genesys.udm.export.TestKeys.FIRST;
import static io.camelcx.genesys.udm.export.TestKeys.SECOND;
import static io.camelcx.genesys.udm.export.TestReading.encrypted;
import static io.camelcx.genesys.udm.export.TestReading.readFiles;
import static io.camelcx.genesys.udm.export.TestZips.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.camelcx.genesys.ExportKey;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cms.CMSAlgorithm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code openssl} encrypts is read, and what these tests encrypt is read by {@code openssl}. */
class OpenSslTest {

    private static final byte[] ZIP = TestZips.streamed(Map.of("a.json", utf8("{\"id\":1}\n".repeat(10_000))));

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws Exception {
        assumeThat(isInstalled())
                .as("openssl is not installed: no test of what it encrypts")
                .isTrue();
        for (Map.Entry<String, ExportKey> key :
                Map.of("first", FIRST, "second", SECOND).entrySet()) {
            pem(
                    key.getKey() + ".pem",
                    "CERTIFICATE",
                    key.getValue().certificate().getEncoded());
            pem(
                    key.getKey() + ".key",
                    "PRIVATE KEY",
                    key.getValue().privateKey().getEncoded());
        }
        Files.write(folder.resolve("plain"), ZIP);
    }

    @ParameterizedTest
    @CsvSource({
        "smime -encrypt -binary -aes256 -outform DER, ''",
        "smime -encrypt -binary -aes256 -outform PEM, ''",
        "smime -encrypt -binary -aes256 -outform SMIME, ''",
        "smime -encrypt -binary -aes128 -outform SMIME -subject export, ''",
        "smime -encrypt -binary -des3 -outform DER, ''",
        "smime -encrypt -binary -aes192 -stream -outform DER, ''",
        "smime -encrypt -binary -aes256 -stream -outform SMIME, ''",
        "cms -encrypt -binary -aes256 -outform PEM, ''",
        "cms -encrypt -binary -aes256 -outform SMIME, ''",
        "cms -encrypt -binary -des3 -outform DER, ''",
        "cms -encrypt -binary -des3 -outform PEM, ''",
        "cms -encrypt -binary -des3 -stream -outform SMIME, ''",
        "cms -encrypt -binary -aes256 -keyid -outform DER, ''",
        "cms -encrypt -binary -aes256 -stream -outform DER, rsa_padding_mode:oaep",
        "cms -encrypt -binary -aes-256-gcm -outform DER, ''"
    })
    void readsWhatOpensslEncrypts(String command, String oaep) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("-in", "plain", "-out", "message"));
        if (command.startsWith("cms")) {
            arguments.addAll(List.of("-recip", "first.pem"));
            if (!oaep.isEmpty()) {
                arguments.addAll(List.of("-keyopt", oaep));
            }
        } else {
            arguments.addAll(List.of("second.pem", "first.pem"));
        }
        openssl(arguments);
        assertThat(readFiles(encrypted(Files.readAllBytes(folder.resolve("message")))))
                .containsExactly(ZIP);
    }

    /** Both ways in which an encrypted export may be cut. */
    @ParameterizedTest
    @ValueSource(strings = {"DER", "PEM", "SMIME"})
    void readsThePartsOfWhatOpensslEncrypts(String form) throws Exception {
        byte[] whole = opensslEncrypts(form, ZIP);
        assertThat(readFiles(encrypted(TestZips.cut(whole, 3).toArray(byte[][]::new))))
                .containsExactly(ZIP);

        List<byte[]> parts = new ArrayList<>();
        for (byte[] slice : TestZips.cut(ZIP, 3)) {
            parts.add(opensslEncrypts(form, slice));
        }
        assertThat(readFiles(encrypted(parts.toArray(byte[][]::new)))).containsExactly(ZIP);
    }

    private static byte[] opensslEncrypts(String form, byte[] content) throws Exception {
        Files.write(folder.resolve("content"), content);
        openssl(List.of(
                "smime",
                "-encrypt",
                "-binary",
                "-aes256",
                "-outform",
                form,
                "-in",
                "content",
                "-out",
                "message",
                "first.pem"));
        return Files.readAllBytes(folder.resolve("message"));
    }

    @Test
    void opensslReadsWhatTheTestsEncrypt() throws Exception {
        assertOpensslReads("DER", TestMessages.der(ZIP, SECOND, FIRST));
        assertOpensslReads("DER", TestMessages.ber(ZIP, 1000, FIRST));
        assertOpensslReads("PEM", TestMessages.pem(TestMessages.der(ZIP, FIRST)));
        assertOpensslReads("SMIME", TestMessages.mime(TestMessages.ber(ZIP, 1000, FIRST)));
        assertOpensslReads("DER", TestMessages.der(CMSAlgorithm.AES128_CBC, TestMessages.Transport.PKCS1, ZIP, FIRST));
    }

    private static void assertOpensslReads(String form, byte[] message) throws Exception {
        Files.write(folder.resolve("message"), message);
        openssl(List.of(
                "smime",
                "-decrypt",
                "-binary",
                "-inform",
                form,
                "-in",
                "message",
                "-inkey",
                "first.key",
                "-recip",
                "first.pem",
                "-out",
                "decrypted"));
        assertThat(folder.resolve("decrypted")).hasBinaryContent(ZIP);
    }

    private static void pem(String name, String label, byte[] content) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                        + label + "-----\n");
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static void openssl(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertThat(process.waitFor()).as(command + "\n" + output).isZero();
    }
}
