// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.expert.settings.CascadeMode;
import io.camelcx.simulator.expert.site.PageSnapshot;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpertControlTest {
    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final ExpertPages pages = simulator.expert().pages();
    private final SimulatorClient client = new SimulatorClient(simulator);
    private final PageSnapshot page = pages.create("P", "P", "one");

    private JsonNode control(String path, String body) {
        return ok(client.post("/__sim/expert" + path, body));
    }

    private static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private String onPage(String action) {
        return "/pages/" + page.id() + action;
    }

    @Test
    void aPageIsShownByItsPathOrNumber() {
        JsonNode shown = ok(client.get("/__sim/expert/pages?path=P"));

        assertThat(shown.path("id").asInt()).isEqualTo(page.id());
        assertThat(shown.path("html").asText()).isEqualTo("one");
        assertThat(shown.path("modified").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(ok(client.get("/__sim/expert" + onPage("")))).isEqualTo(shown);
        assertThat(client.get("/__sim/expert/pages?path=None").status()).isEqualTo(404);
    }

    @Test
    void pagesAreMadeEditedMovedDeletedAndRestored() {
        int id = control("/pages", "{\"path\":\"New/a\",\"title\":\"A\",\"html\":\"<p/>\"}")
                .path("id")
                .asInt();
        assertThat(pages.get(id).path()).isEqualTo("New/a");

        assertThat(control("/pages/" + id + "/edit", "{\"html\":\"two\"}")
                        .path("revision")
                        .asInt())
                .isEqualTo(2);
        assertThat(control("/pages/" + id + "/move", "{\"to\":\"Newer\"}")
                        .path("path")
                        .asText())
                .isEqualTo("Newer");
        ok(client.delete("/__sim/expert/pages/" + id + "?recursive=true"));
        assertThat(pages.find(id)).isEmpty();
        control("/pages/" + id + "/restore", "");
        assertThat(pages.get(id).path()).isEqualTo("Newer");
    }

    @Test
    void tagsPropertiesAndReadersAreChanged() {
        control(onPage("/tags"), "{\"tags\":[\"a\",\"b\"]}");
        control(onPage("/properties"), "{\"name\":\"k\",\"value\":\"v\"}");
        control(onPage("/private"), "{\"users\":[\"author\"]}");

        assertThat(pages.get(page.id()).tags()).containsExactly("a", "b");
        assertThat(pages.get(page.id()).properties()).containsEntry("k", "v");
        assertThat(ExpertCaller.as(simulator, "viewer").get("/pages/=P").status())
                .isEqualTo(403);
        assertThat(ExpertCaller.as(simulator, "author").get("/pages/=P").status())
                .isEqualTo(200);
    }

    @Test
    void manyPagesChangeInOneSecond() {
        control("/pages/touch", "{\"ids\":[1,2,3],\"at\":\"2026-02-01T00:00:00Z\"}");

        assertThat(pages.get(3).modified()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
    }

    @Test
    void endpointsMoveAndComeBack() {
        control("/moved-endpoints", "{\"from\":\"/pages/{id}/info\",\"to\":\"/v2/{id}\",\"status\":307}");
        assertThat(client.get("/@api/deki/pages/2/info").status()).isEqualTo(307);

        ok(client.delete("/__sim/expert/moved-endpoints"));
        assertThat(client.get("/@api/deki/pages/2/info").status()).isEqualTo(200);
    }

    @Test
    void theLatencyIsChanged() {
        control("/api/settings", "{\"latency\":\"PT0.02S\"}");

        assertThat(simulator.expert().settings().latency()).isEqualTo(Duration.ofMillis(20));
    }

    @ParameterizedTest
    @CsvSource({"/tokens/revoke, ''", "/tokens/expire, '{\"in\":\"PT0S\"}'"})
    void accessTokensEnd(String path, String body) {
        String token = simulator.expert().authentication().issueToken("author").value();
        SimulatorClient bearer = new SimulatorClient(simulator).header("Authorization", "Bearer " + token);
        assertThat(bearer.get("/@api/deki/users/current").status()).isEqualTo(200);

        control(path, body);

        assertThat(bearer.get("/@api/deki/users/current").status()).isEqualTo(401);
    }

    @Test
    void refreshTokensEnd() {
        String refresh = simulator
                .expert()
                .authentication()
                .issueToken("author")
                .refreshToken()
                .orElseThrow();

        control("/refresh-tokens/revoke", "");

        Reply reply = new SimulatorClient(simulator)
                .header("Authorization", SimulatorClient.basic("demo-client", "demo-secret"))
                .post("/@app/auth/1/token/access.json", "grant_type=refresh_token&refresh_token=" + refresh);
        assertThat(reply.json().path("error").asText()).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/pages/99999/edit    | {\"html\":\"x\"}                       | There is no page 99999",
                "/pages/x/edit        | {\"html\":\"x\"}                       | id is 'x', it must be a whole number",
                "/pages/2/move        | {}                                     | to is missing",
                "/pages/2/move        | {\"to\":\"P\"}                         | There is a page at 'P' already",
                "/pages/2/restore     | {}                                     | No page 2 was deleted",
                "/pages               | {\"path\":\"P\",\"title\":\"x\"}       | There is a page at 'P' already",
                "/pages/touch         | {\"ids\":[1],\"at\":\"now\"}           | at is 'now', it must be a time such as 2026-03-01T10:00:00Z",
                "/moved-endpoints     | {\"from\":\"/a\",\"to\":\"/b\",\"status\":1} | status is 1, allowed are [301, 302, 303, 307, 308]"
            })
    void whatCannotBeDoneIsRefusedWithTheReason(String path, String body, String reason) {
        Reply reply = client.post("/__sim/expert" + path, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).isEqualTo(reason);
    }

    @Test
    void howTheSiteTellsOfChangesIsSet() {
        control("/api/settings", "{\"events\":{\"cascades\":\"EACH_PAGE\",\"groupWithin\":\"PT0S\"}}");
        control("/api/settings", "{\"find\":{\"maxRows\":7,\"totalShown\":false}}");
        control("/events", "{\"type\":\"learningpath:modify\"}");
        control(onPage("/grant"), "");

        assertThat(simulator.expert().settings().events().cascades()).isEqualTo(CascadeMode.EACH_PAGE);
        assertThat(simulator.expert().settings().events().groupWithin()).isZero();
        assertThat(simulator.expert().settings().events().uptoInclusive()).isTrue();
        assertThat(simulator.expert().settings().find().maxRows()).isEqualTo(7);
        assertThat(simulator.expert().settings().find().totalShown()).isFalse();
        assertThat(ExpertCaller.as(simulator, "author")
                        .read("/events/page-hierarchy/home")
                        .texts("/events/summary/event/@type"))
                .containsExactly("page.grant:create", "learningpath:modify", "page:create");
        assertThat(client.post("/__sim/expert/api/settings", "{\"events\":{\"cascades\":\"SOME\"}}")
                        .status())
                .isEqualTo(400);
    }
}
