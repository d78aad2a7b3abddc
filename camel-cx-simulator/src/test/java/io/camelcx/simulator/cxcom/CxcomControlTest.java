// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.cxcom.settings.CxcomGroup;
import io.camelcx.simulator.cxcom.settings.CxcomSettings;
import io.camelcx.simulator.cxcom.settings.CxcomUser;
import io.camelcx.simulator.cxcom.settings.SignInSettings;
import io.camelcx.simulator.cxcom.settings.TokenForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CxcomControlTest {
    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false).withClock(SettableClock.standing()));

    private final SimulatorClient client = new SimulatorClient(simulator);
    private final CxcomCaller caller = new CxcomCaller(simulator);

    private Reply control(String path, String body) {
        Reply reply = client.post("/__sim/cxcom" + path, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    @Test
    void aTokenIsIssuedWithoutABrowserAndAllAreRevoked() {
        String token = control("/tokens", "{\"username\":\"ann\"}").json().asText();
        assertThat(caller.get("/1/users/self?access_token=" + token)
                        .json()
                        .at("/profile/username")
                        .asText())
                .isEqualTo("ann");

        control("/tokens/revoke", "");

        assertThat(caller.get("/1/users/self?access_token=" + token).status()).isEqualTo(401);
    }

    @Test
    void anAccountIsSuspendedAndReadmitted() {
        String self = "/1/users/self?access_token=" + caller.signedIn();

        control("/users/demo/suspended", "");
        assertThat(caller.get(self).status()).isEqualTo(403);
        control("/users/demo/suspended", "{\"suspend\":false}");
        assertThat(caller.get(self).status()).isEqualTo(200);
    }

    @Test
    void theAuthorizationPageIsChanged() {
        control("/sign-in/settings", "{\"consent\":false,\"tokenForm\":\"multipart\"}");

        assertThat(simulator.cxcom().authorization().settings())
                .isEqualTo(SignInSettings.defaults().withConsent(false).withTokenForm(TokenForm.MULTIPART));
        assertThat(client.get("/__sim/cxcom/sign-in/settings").body())
                .isEqualTo("{\"username\":\"demo\",\"consent\":false,\"codeParameter\":\"auth_code\","
                        + "\"tokenForm\":\"MULTIPART\"}");
    }

    @Test
    void theFilesAreListedAndRemoved() {
        caller.upload("self:%2Fa.txt", caller.signedIn(), Map.of("file_content_type", "text/plain", "file", "hello"));

        assertThat(client.get("/__sim/cxcom/files").json().at("/files/0/name").asText())
                .isEqualTo("a.txt");
        client.delete("/__sim/cxcom/files");
        assertThat(simulator.cxcom().files().files()).isEmpty();
    }

    @Test
    void anUnknownUserIsRefusedWithTheReason() {
        Reply reply = client.post("/__sim/cxcom/tokens", "{\"username\":\"bob\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).isEqualTo("There is no user bob");
    }

    @Test
    void settingsAreCopiedAndChecked() {
        CxcomUser bob = new CxcomUser("b".repeat(22), "bob");
        CxcomGroup team = new CxcomGroup("t".repeat(22), Set.of("bob"));
        CxcomSettings changed = CxcomSettings.defaults()
                .withClient("id", "secret")
                .withUsers(bob)
                .withGroups(team)
                .withSignIn(page -> page.withUsername("bob"));

        assertThat(changed)
                .isEqualTo(new CxcomSettings(
                        "id",
                        "secret",
                        List.of(bob),
                        List.of(team),
                        SignInSettings.defaults().withUsername("bob")));
        assertThatThrownBy(() -> new CxcomUser("short", "bob")).hasMessage("id is 'short', it must have 22 characters");
        assertThatThrownBy(() -> SignInSettings.defaults().withCodeParameter(" "))
                .hasMessage("codeParameter is blank, it must have at least one character");
    }
}
