// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import static io.camelcx.genesys.udm.export.TestKeys.DOUBLE;
import static io.camelcx.genesys.udm.export.TestKeys.FIRST;
import static io.camelcx.genesys.udm.export.TestKeys.SECOND;
import static io.camelcx.genesys.udm.export.TestKeys.keys;
import static io.camelcx.genesys.udm.export.TestReading.assertThatFails;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.genesys.ExportKeys;
import io.camelcx.genesys.udm.export.ExportException.Problem;
import io.camelcx.genesys.udm.export.TestMessages.Transport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecryptedStreamTest {

    private static final byte[] CONTENT = content(100_000);

    static Stream<ASN1ObjectIdentifier> blockCiphers() {
        return Stream.of(
                CMSAlgorithm.AES128_CBC, CMSAlgorithm.AES192_CBC, CMSAlgorithm.AES256_CBC, CMSAlgorithm.DES_EDE3_CBC);
    }

    static Stream<ASN1ObjectIdentifier> authenticatedCiphers() {
        return Stream.of(CMSAlgorithm.AES128_GCM, CMSAlgorithm.AES192_GCM, CMSAlgorithm.AES256_GCM);
    }

    @ParameterizedTest
    @MethodSource("blockCiphers")
    void readsEveryBlockCipher(ASN1ObjectIdentifier cipher) throws Exception {
        assertThat(decrypt(TestMessages.der(cipher, Transport.PKCS1, CONTENT, FIRST)))
                .isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @MethodSource("authenticatedCiphers")
    void readsEveryAuthenticatedCipher(ASN1ObjectIdentifier cipher) throws Exception {
        assertThat(decrypt(TestMessages.gcm(cipher, CONTENT, FIRST))).isEqualTo(CONTENT);
        assertThat(decrypt(TestMessages.gcm(cipher, new byte[0], FIRST))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryTransportOfKeys(Transport transport) throws Exception {
        assertThat(decrypt(TestMessages.der(CMSAlgorithm.AES256_CBC, transport, CONTENT, SECOND, FIRST)))
                .isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 999, 1000, 1001, 32_767, 32_768, 65_537})
    void readsEveryFormOfAnyLength(int length) throws Exception {
        byte[] content = content(length);
        for (byte[] message : List.of(
                TestMessages.der(content, FIRST),
                TestMessages.ber(content, 1000, FIRST),
                TestMessages.ber(content, 1 << 16, FIRST))) {
            assertThat(decrypt(message)).isEqualTo(content);
            assertThat(decrypt(TestMessages.pem(message))).isEqualTo(content);
            assertThat(decrypt(TestMessages.mime(message))).isEqualTo(content);
        }
    }

    @Test
    void readsByteByByte() throws Exception {
        InputStream in =
                DecryptedStream.open(slow(TestMessages.mime(TestMessages.ber(CONTENT, 1000, FIRST))), keys(FIRST));
        for (byte each : CONTENT) {
            assertThat(in.read()).isEqualTo(each & 0xff);
        }
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void anEarlierKeyReadsWhatWasEncryptedForIt() throws Exception {
        byte[] message = TestMessages.der(CONTENT, SECOND);
        assertThat(DecryptedStream.open(new ByteArrayInputStream(message), keys(FIRST, SECOND))
                        .readAllBytes())
                .isEqualTo(CONTENT);
    }

    @Test
    void otherRecipientsAreNamed() {
        assertThatFails(() -> decrypt(TestMessages.der(CONTENT, SECOND)), Problem.WRONG_KEY)
                .hasMessageContainingAll(
                        "is encrypted for issuer CN=Second, serial number 1268",
                        "the connection has the key of issuer CN=First, serial number 1267");
        assertThatFails(
                        () -> decrypt(
                                TestMessages.der(CMSAlgorithm.AES128_CBC, Transport.SUBJECT_KEY_ID, CONTENT, SECOND)),
                        Problem.WRONG_KEY)
                .hasMessageContaining("is encrypted for subject key id ");
    }

    @Test
    void anotherKeyOfTheSameNameIsRefused() {
        assertThatFails(() -> decrypt(TestMessages.der(CONTENT, DOUBLE)), Problem.WRONG_KEY)
                .hasMessageContaining("another certificate with the same issuer and serial number");
    }

    @Test
    void whatIsNotEncryptedIsNamed() throws Exception {
        assertThatFails(() -> decrypt(new byte[0]), Problem.TRUNCATED).hasMessageContaining("is empty");
        assertThatFails(() -> decrypt(TestMessages.text("PK\3\4 and more")), Problem.NOT_ENCRYPTED)
                .hasMessageContaining("it is a zip file");
        assertThatFails(() -> decrypt(TestMessages.text("<html>")), Problem.NOT_ENCRYPTED)
                .hasMessageContaining("3c68746d6c3e");
        assertThatFails(() -> decrypt(TestMessages.text("-----BEGIN CERTIFICATE-----\nMIIB\n")), Problem.NOT_ENCRYPTED)
                .hasMessageContaining("CERTIFICATE");
        assertThatFails(() -> decrypt(TestMessages.text("Content-Type: text/plain\n\nx")), Problem.NOT_ENCRYPTED)
                .hasMessageContaining("text/plain");
        assertThatFails(() -> decrypt(new byte[] {0x30, 3, 2, 1, 0}), Problem.NOT_ENCRYPTED);
        assertThatFails(() -> decrypt(FIRST.certificate().getEncoded()), Problem.NOT_ENCRYPTED);
        byte[] signed = new CMSSignedDataGenerator()
                .generate(new CMSProcessableByteArray(CONTENT), true)
                .getEncoded();
        assertThatFails(() -> decrypt(signed), Problem.NOT_ENCRYPTED).hasMessageContaining("signed data");
    }

    @Test
    void anUnknownCipherIsNamed() {
        assertThatFails(
                        () -> decrypt(TestMessages.der(CMSAlgorithm.RC2_CBC, Transport.PKCS1, CONTENT, FIRST)),
                        Problem.UNSUPPORTED)
                .hasMessageContainingAll("1.2.840.113549.3.2", "AES-256-CBC");
    }

    @Test
    void aMessageThatIsCutAnywhereIsNeverWhole() {
        byte[] content = content(100);
        for (byte[] message : List.of(
                TestMessages.der(content, FIRST),
                TestMessages.ber(content, 32, FIRST),
                TestMessages.gcm(CMSAlgorithm.AES256_GCM, content, FIRST))) {
            for (int length = 0; length < message.length; length += length < message.length - 200 ? 11 : 1) {
                byte[] cut = Arrays.copyOf(message, length);
                assertThatFails(() -> decrypt(cut), Problem.TRUNCATED);
            }
            byte[] mime = TestMessages.mime(message);
            int text = new String(mime, ISO_8859_1).stripTrailing().length();
            for (int length = 120; length < text; length += 31) {
                byte[] cut = Arrays.copyOf(mime, length);
                assertThatFails(() -> decrypt(cut), Problem.TRUNCATED);
            }
        }
    }

    @Test
    void theTagOfAnAuthenticatedCipherIsVerified() {
        byte[] message = TestMessages.gcm(CMSAlgorithm.AES256_GCM, CONTENT, FIRST);
        for (int at : List.of(message.length / 2, message.length - 10)) {
            byte[] damaged = message.clone();
            damaged[at] ^= 1;
            assertThatFails(() -> decrypt(damaged), Problem.DAMAGED);
        }
    }

    @Test
    void dataBehindTheEndIsDamage() {
        byte[] message = TestMessages.ber(CONTENT, 1000, FIRST);
        byte[] longer = Arrays.copyOf(message, message.length + 1);
        assertThatFails(() -> decrypt(longer), Problem.DAMAGED).hasMessageContaining("behind the end");
        assertThatFails(
                        () -> DecryptedStream.open(
                                        new SequenceInputStream(
                                                new ByteArrayInputStream(message), new ByteArrayInputStream(message)),
                                        keys(FIRST))
                                .readAllBytes(),
                        Problem.DAMAGED)
                .hasMessageContaining("behind the end");
    }

    @Test
    void aCharacterThatIsNoBase64IsDamage() {
        byte[] mime = TestMessages.mime(TestMessages.der(CONTENT, FIRST));
        mime[mime.length / 2] = '*';
        assertThatFails(() -> decrypt(mime), Problem.DAMAGED).hasMessageContaining("base64");
    }

    @Test
    void aFailureIsThrownAgainByEveryRead() throws Exception {
        byte[] message = TestMessages.der(CONTENT, FIRST);
        InputStream in = DecryptedStream.open(new ByteArrayInputStream(message, 0, message.length - 1), keys(FIRST));
        assertThatFails(in::readAllBytes, Problem.TRUNCATED);
        assertThatFails(in::read, Problem.TRUNCATED);
        assertThatFails(in::read, Problem.TRUNCATED);
    }

    @Test
    void aFailureOfTheSourceIsThrownAsItIs() {
        byte[] message = TestMessages.ber(CONTENT, 1000, FIRST);
        for (int before : List.of(0, 100, 1000, 50_000)) {
            InputStream in = new SequenceInputStream(new ByteArrayInputStream(message, 0, before), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new SocketTimeoutException("Read timed out");
                }
            });
            assertThatThrownBy(() -> DecryptedStream.open(in, keys(FIRST)).readAllBytes())
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessage("Read timed out");
        }
    }

    @Test
    void whatAParserWouldHoldInMemoryIsBounded() {
        // A recipient of 2 GiB, recipients without an end, and attributes behind the content.
        byte[] begin = {0x30, (byte) 0x80, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 7, 3};
        byte[] data = {(byte) 0xa0, (byte) 0x80, 0x30, (byte) 0x80, 2, 1, 0, 0x31};
        byte[] huge = {(byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff};
        assertThatFails(
                () -> DecryptedStream.open(sequence(begin, data, huge, content(64)), keys(FIRST)), Problem.TOO_LARGE);
        byte[] recipients = new byte[2 << 20];
        recipients[0] = (byte) 0x80;
        for (int i = 1; i + 1 < recipients.length; i += 2) {
            recipients[i] = 5;
        }
        assertThatFails(() -> DecryptedStream.open(sequence(begin, data, recipients), keys(FIRST)), Problem.TOO_LARGE);
    }

    private static InputStream sequence(byte[]... parts) {
        return new ByteArrayInputStream(Stream.of(parts)
                .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes, (one, other) -> {})
                .toByteArray());
    }

    private static byte[] decrypt(byte[] message) throws IOException {
        ExportKeys keys = keys(FIRST);
        return DecryptedStream.open(new ByteArrayInputStream(message), keys).readAllBytes();
    }

    /** One byte a read. */
    private static InputStream slow(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] into, int offset, int count) {
                return super.read(into, offset, Math.min(count, 1));
            }
        };
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }
}
