// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.test.LogCapture;
import org.junit.jupiter.api.Test;

class SecretLoggersTest {

    private static final String OWN = "io.camelcx.support.secret";

    @Test
    void oneLineNamesThoseThatAreOn() {
        try (LogCapture log = LogCapture.open(OWN, "org.apache.hc.client5.http", "org.eclipse.jetty.http")) {
            SecretLoggers.warnIfOn("the example connection");

            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARN")
                    .contains("the example connection", "http.wire", "http.headers", "MainClientExec", "HttpGenerator")
                    .doesNotContain("cometd", "DefaultPropertiesParser");
        }
    }

    @Test
    void nothingIsSaidWhileAllAreOff() {
        try (LogCapture log = LogCapture.open(OWN)) {
            SecretLoggers.warnIfOn("the example connection");

            assertThat(log.lines()).isEmpty();
        }
    }
}
