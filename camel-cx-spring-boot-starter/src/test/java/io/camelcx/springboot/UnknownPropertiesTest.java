// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties that would have no effect. */
class UnknownPropertiesTest {

    private static final String SECRET = "not-for-any-text";

    @ParameterizedTest
    @CsvSource({
        "camelcx.genesys.base-uri, base-url",
        "camelcx.genesys.http.response-timout, http.response-timeout",
        "camelcx.genesys.http, http.ssl-bundle",
        "camelcx.genesys.connections.emea.client-secrets, client-secret",
        "camelcx.genesys.connections.emea, http.ssl-bundle",
        "camelcx.genesys.camel-context, base-url",
        "camelcx.genesis.base-url, camelcx.genesys",
        "camelcx.api-key, camelcx.genesys",
        "camel.component.genesys-stats.queue-sizes, queue-size",
        "camel.component.genesys-stats.configuration.queue-sizes, queue-size",
        "camel.component.genesys-stats.statistics[0], statistics",
        "camel.component.genesys-statistics.queue-size, camel.component.genesys-stats"
    })
    void areRefused(String property, String allowed) {
        CxRunner.with(property + "=" + SECRET).run(context -> assertThat(context)
                .getFailure()
                .isInstanceOf(PropertyProblem.class)
                .hasMessageContaining("The property " + property + " ")
                .hasMessageContaining(" is unknown")
                .hasMessageContaining(allowed)
                .hasMessageNotContaining(SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camelcx.genesys.connections=",
                "camelcx.genesys.http=",
                "camelcx.test.hangLimit=PT10S",
                "camel.component.kafka.no-option-of-ours=1",
                "camel.component.genesys-stats.enabled=true",
                "camel.component.genesys-stats.customizer.enabled=true"
            })
    void areNotThese(String property) {
        CxRunner.with(property).run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void areNotRefusedAsEnvironmentVariables() {
        CxRunner.withVariables(Map.of("CAMELCX_GENESYS_SERVICE_HOST", "10.0.0.1", "CAMELCX_PORT", "tcp://10.0.0.1"))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void areShownAsSpringBootShowsWhyAnApplicationDoesNotStart() {
        PropertyProblem problem = new PropertyProblem("The property x is unknown.", "Below y there are: z.");
        assertThat(new PropertyProblemAnalyzer().analyze(new IllegalStateException(problem)))
                .returns("The property x is unknown.", analysis -> analysis.getDescription())
                .returns("Below y there are: z.", analysis -> analysis.getAction());
    }
}
