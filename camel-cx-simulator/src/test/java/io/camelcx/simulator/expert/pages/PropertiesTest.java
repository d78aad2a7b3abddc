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
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PropertiesTest {
    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final ExpertCaller caller = ExpertCaller.as(simulator, "author");
    private final int id = simulator.expert().pages().create("P", "P", "").id();
    private final String all = "/pages/" + id + "/properties";
    private final String one = all + "/my%2523key";

    @Test
    void aPropertyIsMadeReadReplacedAndDeleted() {
        XmlAnswer made = XmlAnswer.ok(caller.send("POST", one, "ä", "text/plain; charset=utf-8"));
        assertThat(made.text("/property/@name")).isEqualTo("my#key");
        assertThat(made.text("/property/contents[@size='2']")).isEqualTo("ä");

        Reply content = caller.get(one);
        assertThat(content.body()).isEqualTo("ä");
        assertThat(content.header("Content-Type")).isEqualToIgnoringWhitespace("text/plain; charset=utf-8");

        assertThat(caller.send("PUT", one, "new", "text/plain").status()).isEqualTo(200);
        assertThat(caller.read(one + "/info").text("/property/contents")).isEqualTo("new");

        assertThat(caller.delete(one).status()).isEqualTo(200);
        assertThat(caller.get(one).status()).isEqualTo(404);
        assertThat(caller.delete(one).status()).isEqualTo(404);
    }

    @Test
    void aPropertyThatExistsIsNotMadeAgain() {
        caller.post(one, "a");

        assertThat(caller.post(one, "b").status()).isEqualTo(409);
        assertThat(caller.get(one).body()).isEqualTo("a");
    }

    @Test
    void theKeyMayBeInAHeader() {
        Reply reply = caller.send("POST", all, "a", Map.of("Slug", "other", "Content-Type", "text/plain"));

        assertThat(XmlAnswer.ok(reply).text("/property/@name")).isEqualTo("other");
        assertThat(caller.post(all, "a").status()).isEqualTo(400);
    }

    @Test
    void aReplacementMayInsistOnTheVersionThatItKnows() {
        caller.post(one, "a");
        String etag = caller.read(one + "/info").text("/property/@etag");

        Reply first = caller.send("PUT", one, "b", Map.of("If-Match", "\"" + etag + "\""));
        Reply second = caller.send("PUT", one + "?etag=" + etag, "c", Map.of());

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(409);
        assertThat(caller.get(one).body()).isEqualTo("b");
    }

    @Test
    void aListTellsShortContentsAndTheWayToLongOnes() {
        simulator.expert().pages().setProperty(id, "short", "x");
        simulator.expert().pages().setProperty(id, "long", "y".repeat(2049));

        XmlAnswer list = caller.read(all);

        assertThat(list.text("/properties/@count")).isEqualTo("2");
        assertThat(list.text("/properties/property[@name='short']/contents")).isEqualTo("x");
        assertThat(list.text("/properties/property[@name='long']/contents")).isEmpty();
        assertThat(list.text("/properties/property[@name='long']/contents/@size"))
                .isEqualTo("2049");
        assertThat(list.text("/properties/property[@name='long']/contents/@href"))
                .endsWith(all + "/long");
        assertThat(list.text("/properties/property/user.modified/nick")).isEqualTo("admin");
        assertThat(caller.read(all + "?contentcutoff=5000&names=long").texts("/properties/property/contents"))
                .containsExactly("y".repeat(2049));
    }
}
