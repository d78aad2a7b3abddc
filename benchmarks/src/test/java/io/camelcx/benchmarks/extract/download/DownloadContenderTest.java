// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.benchmarks.extract.FileClient;
import io.camelcx.benchmarks.extract.server.ExtractServer;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.cxone.settings.FileBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DownloadContenderTest {

    @ParameterizedTest
    @EnumSource
    void everyContenderBringsTheWholeFile(DownloadContender contender) throws Exception {
        try (CxSimulator simulator = CxSimulator.start(ExtractServer.settings()
                        .withCxone(cxone -> cxone.withFiles(files -> files.withBody(new FileBody.OfSize(3 << 20)))));
                FileClient client = contender.start(simulator.baseUrl())) {
            assertThat(client.fetch()).isEqualTo(3);
        }
    }
}
