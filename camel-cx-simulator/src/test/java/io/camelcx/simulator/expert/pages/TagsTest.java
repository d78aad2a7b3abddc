// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {
    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final ExpertCaller caller = ExpertCaller.as(simulator, "author");
    private final int id = simulator.expert().pages().create("P", "P", "").id();

    private Reply put(String body) {
        return caller.send("PUT", "/pages/" + id + "/tags", body, "application/xml");
    }

    @Test
    void aListReplacesAllTagsAndIsAnswered() {
        simulator.expert().pages().setTags(id, "old");

        XmlAnswer answered = XmlAnswer.ok(put(
                "<tags><tag value=\"a &amp; b\"/><tag value=\"date:2026-01-01\"/><tag value=\"a &amp; b\"/></tags>"));

        assertThat(answered.texts("/tags/tag/@value")).containsExactly("a & b", "date:2026-01-01");
        assertThat(answered.text("/tags/@count")).isEqualTo("2");
        assertThat(caller.read("/pages/" + id + "/tags").texts("/tags/tag/type"))
                .containsExactly("text", "date");
        assertThat(simulator.expert().pages().get(id).tags()).containsExactly("a & b", "date:2026-01-01");
    }

    @Test
    void anEmptyListTakesAllTagsAway() {
        simulator.expert().pages().setTags(id, "old");

        assertThat(XmlAnswer.ok(put("<tags/>")).text("/tags/@count")).isEqualTo("0");
    }

    @Test
    void equalTagsHaveEqualIdsOnAllPages() {
        simulator.expert().pages().setTags(id, "same");
        simulator.expert().pages().setTags(2, "same");

        assertThat(caller.read("/pages/2/tags").text("/tags/tag/@id"))
                .isEqualTo(caller.read("/pages/" + id + "/tags").text("/tags/tag/@id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b", "<tag value='a'/>", "<tags><tag/></tags>", "<tags><tag value=' '/></tags>"})
    void whatIsNoListIsRefused(String body) {
        assertThat(put(body).status()).isEqualTo(400);
    }
}
