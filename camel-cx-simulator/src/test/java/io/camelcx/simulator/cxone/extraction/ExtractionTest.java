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
package io.camelcx.simulator.cxone.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.MovableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.cxone.CxoneCaller;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExtractionTest {
    private final MovableClock clock = new MovableClock();
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false).withClock(clock));

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void aJobIsSubmittedRunsAndDeliversItsFile() {
        CxoneCaller caller = CxoneCaller.signedIn(simulator);

        String id = caller.submitted("2026-02-01", "2026-02-02");
        assertThat(caller.job(id).path("status").asText()).isEqualTo("RUNNING");
        clock.move(Duration.ofSeconds(2));
        HttpResponse<byte[]> file = CxoneCaller.download(caller.fileUrl(id));

        assertThat(file.statusCode())
                .as(new String(file.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
    }
}
