// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.settings.Role;
import io.camelcx.simulator.expert.settings.ServerKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTokenTest {
    private static final String KEY = "dacaffe7ce69dfd1071531e925f667905a1c981fb40d06c676880e84352cb3aa";
    private static final ServerKey SERVER_KEY =
            new ServerKey(KEY, "5b70319201e9abad12a3458b32ed30cf634ef569ea47906e5012baf11cab5046");
    private static final long EPOCH = 1422940200;
    private static final String SIGNED =
            "tkn_" + KEY + "_1422940200_=foo_7b3a51f3d19bbbd0ef525bed68e2f6e537553acd7aca08113a6cd19b71c5e73e";

    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(
            clock,
            settings -> settings.withCredentials(
                    keys -> keys.withServerKeys(SERVER_KEY).withUsers(new ExpertUser(123, "foo", "Foo", Role.AUTHOR))));

    ServerTokenTest() {
        clock.advance(Duration.between(clock.instant(), Instant.ofEpochSecond(EPOCH)));
    }

    private Reply currentUser(String token) {
        return new SimulatorClient(simulator).header("X-Deki-Token", token).get("/@api/deki/users/current");
    }

    @ParameterizedTest
    @CsvSource({
        "TKN, =foo, 7b3a51f3d19bbbd0ef525bed68e2f6e537553acd7aca08113a6cd19b71c5e73e",
        "TKN, 123, 4e80e81fe4ebaa84f621944cc1c6065433e5029685591599940c4e177fb92621",
        "LEGACY, =foo, d431d464f1087e7722a9693395b72b6d42509b84164d15d3e3bbce9c6eb2c178",
        "LEGACY, 123, d583295804c04f6d71ce223313276a3328572a808a7ac8d55755dc05e129a168"
    })
    void theKnownSignaturesOpenTheSite(ServerTokenForm form, String user, String hash) {
        String token = form.sign(SERVER_KEY, EPOCH, user);

        assertThat(token).endsWith(KEY + "_1422940200_" + user + "_" + hash);
        assertThat(token.startsWith("tkn_")).isEqualTo(form == ServerTokenForm.TKN);
        assertThat(XmlAnswer.ok(currentUser(token)).text("/user/@id")).isEqualTo("123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "-PT5M"})
    void aSignatureIsGoodForFiveMinutesBeforeAndAfter(Duration distance) {
        clock.advance(distance);

        assertThat(currentUser(SIGNED).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M1S", "-PT5M1S"})
    void aSignatureFromAnotherTimeIsRefused(Duration distance) {
        clock.advance(distance);

        assertThat(XmlAnswer.of(currentUser(SIGNED), 401).text("/error/exception"))
                .isEqualTo("MindTouch.Deki.Exceptions.AuthenticationFailedException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "foo",
                "tkn_",
                "tkn_" + KEY + "_1422940200_=foo_0000000000000000000000000000000000000000000000000000000000000000",
                // The hash of the other form, and one of another key.
                "tkn_" + KEY + "_1422940200_=foo_d431d464f1087e7722a9693395b72b6d42509b84164d15d3e3bbce9c6eb2c178",
                "tkn_abc_1422940200_=foo_7b3a51f3d19bbbd0ef525bed68e2f6e537553acd7aca08113a6cd19b71c5e73e"
            })
    void whateverElseIsRefused(String token) {
        assertThat(currentUser(token).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=nobody", "999", "=Anonymous", "foo"})
    void aGoodSignatureForNobodyIsRefused(String user) {
        assertThat(currentUser(ServerTokenForm.TKN.sign(SERVER_KEY, EPOCH, user))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aSiteMayAnswerWrongTokensWith403() {
        simulator.expert().change(api -> api.withInvalidTokenStatus(403));

        assertThat(currentUser("wrong").status()).isEqualTo(403);
    }
}
