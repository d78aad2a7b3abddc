// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known signatures of requests. */
class ServerTokenTest {

    private static final String KEY = "dacaffe7ce69dfd1071531e925f667905a1c981fb40d06c676880e84352cb3aa";
    private static final String SECRET = "5b70319201e9abad12a3458b32ed30cf634ef569ea47906e5012baf11cab5046";
    private static final Instant THEN = Instant.ofEpochSecond(1422940200);

    @ParameterizedTest
    @CsvSource({
        "tkn, =foo, 7b3a51f3d19bbbd0ef525bed68e2f6e537553acd7aca08113a6cd19b71c5e73e",
        "tkn, 123, 4e80e81fe4ebaa84f621944cc1c6065433e5029685591599940c4e177fb92621",
        "legacy, =foo, d431d464f1087e7722a9693395b72b6d42509b84164d15d3e3bbce9c6eb2c178",
        "legacy, 123, d583295804c04f6d71ce223313276a3328572a808a7ac8d55755dc05e129a168"
    })
    void isSignedAsTheVendorSigns(ServerTokenForm form, String user, String hash) {
        String prefix = form == ServerTokenForm.tkn ? "tkn_" : "";

        assertThat(new ServerToken(KEY, SECRET, user, form).sign(THEN))
                .isEqualTo(prefix + KEY + "_1422940200_" + user + "_" + hash);
    }

    @ParameterizedTest
    @CsvSource({"tkn", "legacy"})
    void doesNotExposeItsSecret(ServerTokenForm form) {
        assertThat(new ServerToken(KEY, SECRET, "2", form).toString()).doesNotContain(SECRET);
    }
}
