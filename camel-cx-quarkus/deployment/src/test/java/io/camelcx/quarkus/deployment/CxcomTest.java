// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTestResource(SimulatedVendors.class)
class CxcomTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION =
            new QuarkusUnitTest().withEmptyApplication().withConfiguration("""
                    camel.beans.cx = #class:io.camelcx.cxcom.CxcomConnection
                    camel.beans.cx.apiUrl = ${simulator.url}
                    camel.beans.cx.dataUrl = ${simulator.dataUrl}
                    camel.beans.cx.accessToken = ${simulator.cxToken}
                    """);

    @Inject
    ProducerTemplate producer;

    @Test
    void aUserIsReadAndAFileUploaded() {
        assertThat(producer.requestBody("cxcom:me?operation=self", null, String.class))
                .contains("\"username\":\"demo\"");
        assertThat(producer.requestBody("cxcom:self:/a.txt?operation=upload", "hello", String.class))
                .contains("\"name\":\"a.txt\"");
    }
}
