/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.support.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.support.LogCapture;
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
