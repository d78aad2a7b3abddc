// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertSimulator;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovedEndpointsTest {
    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final ExpertSimulator expert = simulator.expert();
    private final ExpertCaller caller = ExpertCaller.as(simulator, "author");

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void theOldAddressTellsTheNewOneToEveryMethod(int status) {
        expert.moveEndpoint("/pages/{id}/tags", "/v2/pages/{id}/labels", status);

        for (String method : new String[] {"GET", "PUT"}) {
            Reply reply = caller.send(method, "/pages/=a%252Fb/tags?dream.out.format=json", "", "text/plain");
            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.header("Location"))
                    .isEqualTo(simulator.baseUrl() + "/@api/deki/v2/pages/=a%252Fb/labels?dream.out.format=json");
        }
    }

    @Test
    void theNewAddressAnswersAsTheOldOneDid() {
        int id = expert.pages().create("a/b", "b", "").id();
        expert.moveEndpoint("/pages/{id}/tags", "/v2/pages/{id}/labels", 301);

        caller.send("PUT", "/v2/pages/=a%252Fb/labels", "<tags><tag value='x'/></tags>", "application/xml");

        assertThat(caller.read("/v2/pages/" + id + "/labels").texts("/tags/tag/@value"))
                .containsExactly("x");
    }

    @Test
    void anEndpointMayMoveToAnotherHost() {
        expert.moveEndpoint("/pages/{id}/info", "https://other.example/p/{id}", 302);

        assertThat(caller.get("/pages/2/info").header("Location")).isEqualTo("https://other.example/p/2");
    }

    @Test
    void allEndpointsComeBack() {
        expert.moveEndpoint("/pages/{id}/info", "/v2/pages/{id}", 302);

        expert.restoreEndpoints();

        assertThat(XmlAnswer.ok(caller.get("/pages/2/info")).text("/page/@id")).isEqualTo("2");
        assertThat(caller.get("/v2/pages/2").status()).isEqualTo(501);
    }

    @Test
    void nonsenseIsRefusedWithWhatIsAllowed() {
        assertThatThrownBy(() -> expert.moveEndpoint("/a", "/b", 200))
                .hasMessage("status is 200, allowed are [301, 302, 303, 307, 308]");
        assertThatThrownBy(() -> expert.moveEndpoint("a", "/b", 301))
                .hasMessage("from is 'a', it must begin with a slash");
        assertThatThrownBy(() -> expert.moveEndpoint("/a", "b", 301))
                .hasMessage("to is 'b', it must begin with a slash or be a URL");
    }
}
