// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BrowserAccessTest {
    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final SimulatorClient client = new SimulatorClient(simulator);

    private String currentUser() {
        return XmlAnswer.ok(client.get("/@api/deki/users/current")).text("/user/username");
    }

    @Test
    void aBrowserTokenAloneIsAnonymous() {
        client.header("X-Deki-Token", "demo-browser-token");

        assertThat(currentUser()).isEqualTo("Anonymous");
    }

    @Test
    void theUserOfABrowserTokenComesFromTheCookie() {
        String session = simulator.expert().authentication().signIn("author");
        client.header("X-Deki-Token", "demo-browser-token").header("Cookie", "authtoken=" + session);

        assertThat(currentUser()).isEqualTo("author");
    }

    @Test
    void aSessionThatHasEndedIsAnonymous() {
        String session = simulator.expert().authentication().signIn("author");
        client.header("Cookie", "authtoken=" + session);

        simulator.expert().authentication().revokeTokens();

        assertThat(currentUser()).isEqualTo("Anonymous");
    }

    @Test
    void anonymousUsersReadAndDoNotWrite() {
        ExpertCaller anonymous = ExpertCaller.anonymous(simulator);

        assertThat(anonymous.get("/pages/home/info").status()).isEqualTo(200);
        assertThat(XmlAnswer.of(anonymous.post("/pages/=New/contents", "text"), 403)
                        .text("/error/exception"))
                .isEqualTo("MindTouch.Deki.Exceptions.PermissionsForbiddenException");
    }

    @Test
    void aSiteMayBeClosedToThePublic() {
        simulator.expert().change(api -> api.withAnonymousReading(false));

        assertThat(ExpertCaller.anonymous(simulator).get("/pages/home/info").status())
                .isEqualTo(403);
        assertThat(ExpertCaller.as(simulator, "viewer").get("/pages/home/info").status())
                .isEqualTo(200);
    }

    @Test
    void aViewerReadsAndDoesNotWrite() {
        ExpertCaller viewer = ExpertCaller.as(simulator, "viewer");

        assertThat(viewer.get("/pages/home/info").status()).isEqualTo(200);
        assertThat(viewer.delete("/pages/2").status()).isEqualTo(403);
    }
}
