// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewInteractionTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void aMapAndATreeSayTheSame() throws Exception {
        String json = "{\"externalId\":\"case-1\",\"mediaType\":\"letter\",\"userData\":{\"priority\":3}}";
        Map<String, Object> map =
                Map.of("externalId", "case-1", "mediaType", "letter", "userData", Map.of("priority", 3));

        for (NewInteraction interaction :
                List.of(NewInteraction.of(map), NewInteraction.of((ObjectNode) mapper.readTree(json)))) {
            assertThat(interaction.externalId()).isEqualTo("case-1");
            assertThat(mapper.<ObjectNode>valueToTree(interaction.fields())).isEqualTo(mapper.readTree(json));
        }
    }

    @Test
    void fieldsThatAreNullAreLeftOut() throws Exception {
        Map<String, Object> map = new HashMap<>();
        map.put("externalId", null);

        assertThat(NewInteraction.of(map).fields()).isEmpty();
        assertThat(NewInteraction.of((ObjectNode) mapper.readTree("{\"userData\":null}"))
                        .fields())
                .isEmpty();
    }

    @Test
    void aNumberIsAnIdAsGoodAsAny() throws Exception {
        assertThat(NewInteraction.of(Map.of("externalId", 4711)).fields()).containsEntry("externalId", "4711");
        assertThat(NewInteraction.of((ObjectNode) mapper.readTree("{\"externalId\":4711}"))
                        .externalId())
                .isEqualTo("4711");
    }

    @Test
    void aFieldOfAnotherTypeThanTheVendorsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewInteraction.of(Map.of("receivedAt", List.of(1))))
                .withMessageContaining("receivedAt must be a non-empty text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewInteraction.of(Map.of("externalId", " ")))
                .withMessageContaining("externalId must be a non-empty text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewInteraction.of(Map.of("userData", "Kim")))
                .withMessageContaining("userData must be a JSON object");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewInteraction.empty().withExternalId(null))
                .withMessageContaining("externalId");
    }

    @Test
    void itDoesNotChangeWithTheMapItWasMadeFromNorWithItsSuccessors() {
        Map<String, Object> map = new HashMap<>(Map.of("externalId", "case-1"));
        NewInteraction interaction = NewInteraction.of(map);

        map.put("externalId", "other");
        NewInteraction successor = interaction.withExternalId("case-2").withReceivedAt("2026-11-22T05:00:00Z");

        assertThat(interaction.externalId()).isEqualTo("case-1");
        assertThat(successor.fields())
                .containsEntry("externalId", "case-2")
                .containsEntry("receivedAt", "2026-11-22T05:00:00Z");
    }

    @Test
    void itsTextTellsNamesAndNoValues() {
        assertThat(NewInteraction.of(Map.of("externalId", "case-1"))).hasToString("NewInteraction[externalId]");
    }
}
