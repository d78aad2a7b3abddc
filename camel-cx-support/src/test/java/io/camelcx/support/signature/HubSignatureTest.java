// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class HubSignatureTest {

    private static final byte[] BODY = bytes("{\"messages\":[{\"channel\":{\"from\":{\"id\":\"16504661149\"},"
            + "\"to\":{\"id\":\"0123456789\"}},\"type\":\"Text\",\"text\":\"Consumer message text\"}]}");
    private static final String OF_BODY = "sha1=5650d7c8f21f989950d5d4dbd936c8d2d976dd28";

    private final HubSignature signature = HubSignature.of("secret");

    @Test
    void signsAKnownBody() {
        assertThat(signature.sign(BODY)).isEqualTo(OF_BODY);
    }

    /** RFC 2202, test case 2. */
    @Test
    void signsAsTheStandardsExample() {
        assertThat(HubSignature.of("Jefe").sign(bytes("what do ya want for nothing?")))
                .isEqualTo("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    }

    @Test
    void signsAnEmptyBody() {
        assertThat(HubSignature.of("key").sign(new byte[0])).isEqualTo("sha1=f42bb0eeb018ebbd4597ae7213711ec60760843f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OF_BODY,
                "SHA1=5650D7C8F21F989950D5D4DBD936C8D2D976DD28",
                "Sha1=5650d7c8F21f989950d5d4dbd936c8d2d976dd28",
                " sha1=5650d7c8f21f989950d5d4dbd936c8d2d976dd28 "
            })
    void acceptsItsOwn(String header) {
        assertThat(signature.matches(header, BODY)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "sha1=",
                "sha1=5650d7c8f21f989950d5d4dbd936c8d2d976dd29",
                "sha1=5650d7c8f21f989950d5d4dbd936c8d2d976dd2",
                "sha1=5650d7c8f21f989950d5d4dbd936c8d2d976dd280",
                "sha1=5650d7c8f21f989950d5d4dbd936c8d2d976dd2g",
                "sha1=5650d7c8f21f989950d5d4dbd936c8d2d976dd2\uff18",
                "sha256=5650d7c8f21f989950d5d4dbd936c8d2d976dd28",
                "sha1:5650d7c8f21f989950d5d4dbd936c8d2d976dd28",
                "5650d7c8f21f989950d5d4dbd936c8d2d976dd28",
                "sha1=5650d7c8f21f989950d5d4dbd936c8d2d976dd28,sha1=5650d7c8f21f989950d5d4dbd936c8d2d976dd28",
                "sha1",
                "\u0000"
            })
    void acceptsNoOther(String header) {
        assertThat(signature.matches(header, BODY)).isFalse();
    }

    @Test
    void signsAContentThatIsNotInMemory() throws IOException {
        assertThat(signature.sign(target -> {
                    target.write(BODY[0]);
                    target.write(BODY, 1, BODY.length - 1);
                }))
                .isEqualTo(OF_BODY);
    }

    @Test
    void acceptsNoOtherBody() {
        IntStream.range(0, BODY.length).forEach(at -> {
            byte[] changed = BODY.clone();
            changed[at] ^= 1;
            assertThat(signature.matches(OF_BODY, changed)).isFalse();
        });
        assertThat(signature.matches(OF_BODY, new byte[0])).isFalse();
    }

    @Test
    void signsByTheNewSecretOfARotationAndAcceptsBoth() {
        HubSignature rotated = HubSignature.of("new", List.of("secret"));
        assertThat(rotated.sign(BODY))
                .isEqualTo(HubSignature.of("new").sign(BODY))
                .isNotEqualTo(OF_BODY);
        assertThat(rotated.matches(OF_BODY, BODY)).isTrue();
        assertThat(rotated.matches(rotated.sign(BODY), BODY)).isTrue();
        assertThat(rotated.matches(HubSignature.of("third").sign(BODY), BODY)).isFalse();
    }

    @Test
    void isTheSameFromManyThreads() {
        assertThat(IntStream.range(0, 10_000).parallel().mapToObj(i -> signature.sign(BODY)))
                .containsOnly(OF_BODY);
    }

    @Test
    void needsASecret() {
        assertThatThrownBy(() -> HubSignature.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsNoSecret() {
        assertThat(HubSignature.of("s3cr3t", List.of("0ther")).toString().toLowerCase(Locale.ROOT))
                .doesNotContain("s3cr3t", "0ther");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
