// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InteractionTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void everythingButTheIdsIsAPropertyInTheOrderOfTheAnswer() throws Exception {
        Interaction interaction = Interaction.ofResponse(
                mapper.readTree("{\"state\":\"Queued\",\"id\":\"7\",\"a\":null,\"externalId\":\"case-1\",\"z\":1}"));

        assertThat(interaction.id()).isEqualTo("7");
        assertThat(interaction.externalId()).isEqualTo("case-1");
        assertThat(interaction.properties())
                .containsExactly(
                        entry("state", TextNode.valueOf("Queued")),
                        entry("a", NullNode.instance),
                        entry("z", IntNode.valueOf(1)));
    }

    @Test
    void idsThatAreMissingOrNullAreEmpty() throws Exception {
        Interaction interaction = Interaction.ofResponse(mapper.readTree("{\"id\":null}"));

        assertThat(interaction).isEqualTo(new Interaction("", "", Map.of()));
    }

    @Test
    void anAnswerThatIsNoObjectIsAnInteractionOfWhichNothingIsKnown() throws Exception {
        assertThat(Interaction.ofResponse(mapper.readTree("[1]"))).isEqualTo(new Interaction("", "", Map.of()));
    }

    @Test
    void itIsTheSameWhetherItWasAnsweredOrMade() throws Exception {
        Interaction answered = Interaction.ofResponse(mapper.readTree("{\"id\":\"7\",\"state\":\"Queued\"}"));
        Interaction made = new Interaction("7", "", Map.of("state", TextNode.valueOf("Queued")));

        assertThat(answered).isEqualTo(made).hasSameHashCodeAs(made).hasToString(made.toString());
    }

    @Test
    void propertiesThatWereAnsweredCannotBeChanged() throws Exception {
        Map<String, JsonNode> properties = Interaction.ofResponse(mapper.readTree("{\"state\":\"Queued\"}"))
                .properties();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> properties.remove("state"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(properties::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> properties.put("other", IntNode.valueOf(1)));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> properties.entrySet().iterator().next().setValue(IntNode.valueOf(1)));
    }

    @Test
    void itDoesNotChangeWithTheObjectOrTheMapItWasMadeFrom() throws Exception {
        ObjectNode json = (ObjectNode) mapper.readTree("{\"id\":\"7\",\"state\":\"Queued\"}");
        Map<String, JsonNode> map = new LinkedHashMap<>(Map.of("state", TextNode.valueOf("Queued")));
        Interaction read = Interaction.read(json);
        Interaction made = new Interaction("7", "", map);

        json.put("state", "Ended");
        map.clear();

        assertThat(json.path("id").asText()).isEqualTo("7");
        assertThat(read.text("state")).isEqualTo("Queued");
        assertThat(made.text("state")).isEqualTo("Queued");
    }
}
