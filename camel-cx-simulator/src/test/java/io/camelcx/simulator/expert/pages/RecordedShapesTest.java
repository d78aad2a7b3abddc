// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.settings.WriteAnswer;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers look as recorded ones do, also where that surprises. */
class RecordedShapesTest {

    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final ExpertCaller admin = ExpertCaller.as(simulator, "admin");

    private int made(String path, String title) {
        return simulator.expert().pages().create(path, title, "<p>x</p>").id();
    }

    private String text(String path) {
        Reply reply = admin.get(path);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    @Test
    void onlyFullPagesTellWhenTheyWereModified() {
        int id = made("Shape", "Shape");

        assertThat(text("/pages/" + id)).contains("<date.modified>").contains("revision=\"1\"");
        assertThat(text("/pages/" + id + "/info"))
                .doesNotContain("date.modified")
                .contains("revision=\"1\"");
        assertThat(admin.post("/pages/" + id + "/contents?edittime=now", "<p>y</p>")
                        .body())
                .startsWith("<?xml version=\"1.0\"?><edit status=\"success\">")
                .doesNotContain("date.modified")
                .doesNotContain("date.edited>")
                .contains("revision=\"2\"");
        assertThat(admin.post("/pages/" + id + "/move?to=Moved", "").body())
                .contains("Moved</path>")
                .doesNotContain("Shape</path>")
                .doesNotContain("date.modified");
    }

    @Test
    void aDeletionTellsEachPageAndWhen() {
        int id = made("Top", "Top");
        made("Top/A", "A");
        made("Top/A/B", "B");

        assertThat(admin.delete("/pages/" + id + "?recursive=true").body())
                .contains("<deletedpages count=\"3\">")
                .containsPattern("(?s)(<date.deleted>.*){3}")
                .contains("deleted=\"true\"")
                .doesNotContain("date.modified");
    }

    @Test
    void theHomePageHasAPathWithoutAnyText() {
        assertThat(text("/pages/home/info"))
                .contains("<path seo=\"true\" type=\"fixed\"></path>")
                .contains("guid=\"00000000000000000000000000000000\"");
        assertThat(text("/pages/home/info?dream.out.format=json"))
                .contains("\"path\":{\"@seo\":\"true\",\"@type\":\"fixed\",\"#text\":\"\"}");
    }

    @Test
    void pathsAreNotAlwaysWords() {
        int ampersand = made("Q&A", "Q&A");
        int slash = made("A//B", "A/B");
        int number = made("1", "1");

        assertThat(text("/pages/" + ampersand + "/info"))
                .contains("seo=\"false\"")
                .contains("/?title=Q%26A</uri.ui>");
        assertThat(text("/pages/" + slash + "/info")).contains(">A//B</path>").contains("/A%2F%2FB</uri.ui>");
        assertThat(text("/pages/" + number + "/info")).contains("<title>1</title>");
    }

    @Test
    void anArticleIsATag() {
        int id = made("Guide", "Guide");

        assertThat(text("/pages/" + id)).doesNotContain("<article>");
        simulator.expert().pages().setTags(id, "article:reference");
        assertThat(text("/pages/" + id)).contains("<article>reference</article>");
    }

    @Test
    void aTreeMayBeNumbersAlone() {
        int top = made("Top", "Top");
        int below = made("Top/A", "A");

        assertThat(text("/pages/" + top + "/tree?format=ids")).isEqualTo(top + "," + below);
    }

    @Test
    void writesMayTellNothing() {
        int id = made("Top", "Top");
        simulator.expert().change(api -> api.withAnswers(answers -> answers.withWrites(WriteAnswer.EMPTY)));
        Reply moved = admin.post("/pages/" + id + "/move?to=Other", "");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body()).isEmpty();

        simulator.expert().change(api -> api.withAnswers(answers -> answers.withWrites(WriteAnswer.NO_CONTENT)));
        assertThat(admin.delete("/pages/" + id).status()).isEqualTo(204);
    }

    @Test
    void aSaveMayTellADraft() {
        int id = made("Top", "Top");
        simulator.expert().change(api -> api.withAnswers(answers -> answers.withDrafts(true)));

        assertThat(admin.post("/pages/" + id + "/contents?edittime=now", "<p>y</p>")
                        .body())
                .contains("<draft id=\"" + id + "\"")
                .doesNotContain("<page");
    }

    @Test
    void someEndpointsMayAnswerJsonUnlessTheyAreAskedForXml() {
        simulator.expert().change(api -> api.withAnswers(answers -> answers.withJsonByDefault("/pages/*/tags")));

        assertThat(text("/pages/home/tags")).startsWith("{");
        assertThat(text("/pages/home/tags?dream.out.format=xml")).startsWith("<?xml");
        assertThat(text("/pages/home/info")).startsWith("<?xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/archive/pages", "/pages/home/links", "/pages/book", "/site/logs", "/drafts/1"})
    void whatIsNotSimulatedSaysSo(String path) {
        Reply reply = admin.get(path);

        assertThat(reply.status()).isEqualTo(501);
        assertThat(reply.body()).contains("Not simulated");
    }

    @Test
    void usersSignInAndAreFound() {
        assertThat(text("/users/authenticate")).isNotBlank();
        assertThat(ExpertCaller.anonymous(simulator).get("/users/authenticate").status())
                .isEqualTo(401);
        assertThat(text("/users/search?username=AUTH"))
                .contains("<username>author</username>")
                .doesNotContain("<username>admin");
    }

    @Test
    void onlyOnesOwnAddressMayBeTold() {
        simulator.expert().change(api -> api.withAnswers(answers -> answers.withHiddenEmails(true)));

        assertThat(text("/users")).contains("<email>admin@example.com</email>").contains("<email hidden=\"true\" />");
    }

    @Test
    void aSignatureMayBeInUpperCase() {
        String token = simulator.expert().authentication().serverToken("admin");
        int hash = token.lastIndexOf('_') + 1;

        String upper = token.substring(0, hash) + token.substring(hash).toUpperCase(Locale.ROOT);
        assertThat(new SimulatorClient(simulator)
                        .header("X-Deki-Token", upper)
                        .get("/@api/deki/users/current")
                        .body())
                .contains("<username>admin</username>");
    }
}
