// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramOptionsTest {

    private static SimulatorSettings settings(String... arguments) {
        return ((ProgramOptions.Run) ProgramOptions.parse(List.of(arguments))).settings();
    }

    @Test
    void withoutOptionsThePortIs8089AndTheContactCentreLives() {
        assertThat(settings().port()).isEqualTo(8089);
        assertThat(settings().live()).isTrue();
        assertThat(settings().host()).isEqualTo("localhost");
    }

    @Test
    void aValueFollowsAfterASpaceOrAnEqualsSign() {
        assertThat(settings("--port", "1234", "--files-port=1235", "--seed=-7", "--live", "false", "--host=0.0.0.0"))
                .satisfies(settings -> {
                    assertThat(settings.port()).isEqualTo(1234);
                    assertThat(settings.filesPort()).isEqualTo(1235);
                    assertThat(settings.seed()).isEqualTo(-7);
                    assertThat(settings.live()).isFalse();
                    assertThat(settings.host()).isEqualTo("0.0.0.0");
                });
    }

    @Test
    void theExpertSiteMayBeOfAnySize() {
        assertThat(settings("--expert-pages", "5000").expert().site().pages()).isEqualTo(5000);
    }

    @Test
    void aDemonstrationHasShortWaitsAndLittleData() {
        assertThat(settings("--demo")).satisfies(settings -> {
            assertThat(settings.cxone().extraction().pace()).isEqualTo(Duration.ofSeconds(1));
            assertThat(settings.cxone().extraction().runTime()).isLessThan(Duration.ofSeconds(1));
            assertThat(settings.expert().site().pages()).isEqualTo(25);
            assertThat(settings.genesys().messaging().agent().answers()).isTrue();
            assertThat(settings.live()).isTrue();
            assertThat(settings.port()).isEqualTo(8089);
        });
    }

    @Test
    void aDemonstrationServesItsClientsUntilTheyHaveEndedToo() {
        assertThat(ProgramOptions.parse(List.of("--demo")))
                .isInstanceOfSatisfying(ProgramOptions.Run.class, run -> assertThat(run.linger())
                        .isPositive());
        assertThat(ProgramOptions.parse(List.of()))
                .isInstanceOfSatisfying(ProgramOptions.Run.class, run -> assertThat(run.linger())
                        .isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--demo --expert-pages=7", "--expert-pages=7 --demo"})
    void otherOptionsChangeTheDemonstration(String arguments) {
        assertThat(settings(arguments.split(" ")).expert().site().pages()).isEqualTo(7);
    }

    @Test
    void helpWins() {
        assertThat(ProgramOptions.parse(List.of("--port", "1", "--help"))).isInstanceOf(ProgramOptions.Help.class);
    }

    @ParameterizedTest
    @CsvSource({
        "--bogus, Unknown option --bogus",
        "extra, Unknown option extra",
        "--port, --port lacks its value",
        "--port=many, '--port is ''many'', allowed are 0 to 65535'",
        "--port=70000, '--port is ''70000'', allowed are 0 to 65535'",
        "--files-port=-1, '--files-port is ''-1'', allowed are 0 to 65535'",
        "--key-store=none.p12, '--key-store is ''none.p12'', allowed are PKCS12 files with a certificate and the password changeit'",
        "--seed=x, '--seed is ''x'', allowed are whole numbers'",
        "--expert-pages=0, '--expert-pages is ''0'', allowed are whole numbers from 1 on'",
        "--live=maybe, '--live is ''maybe'', allowed are true and false'"
    })
    void nonsenseIsRefusedWithTheAllowedValues(String argument, String reason) {
        assertThat(ProgramOptions.parse(List.of(argument))).isEqualTo(new ProgramOptions.Refused(reason));
    }
}
