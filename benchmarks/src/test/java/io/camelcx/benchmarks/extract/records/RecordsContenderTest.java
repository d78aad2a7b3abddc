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
package io.camelcx.benchmarks.extract.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.benchmarks.extract.FileClient;
import io.camelcx.benchmarks.extract.server.ExtractServer;
import io.camelcx.simulator.CxSimulator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordsContenderTest {

    @ParameterizedTest
    @EnumSource
    void everyContenderHandsEachRowOfBothDaysToTheRoute(RecordsContender contender) throws Exception {
        try (CxSimulator simulator = CxSimulator.start(ExtractServer.settings()
                        .withCxone(cxone -> cxone.withFiles(files -> files.withRowsPerDay(50))));
                FileClient client = contender.start(simulator.baseUrl())) {
            assertThat(client.fetch()).isEqualTo(100);
        }
    }
}
