// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.openmedia.client.Interaction;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final String BEFORE = """
            {"id":"1","state":"Queued","tags":[1,2],"userData":{"name":"Kim","a/b":1,"old":true}}""";

    @Test
    void equalReadingsHaveNone() {
        assertThat(changes("""
                {"userData":{"old":true,"a/b":1,"name":"Kim"},"tags":[1,2],"state":"Queued","id":"1"}""")).isEmpty();
    }

    @Test
    void eachPropertyIsNamedByItsPointerWithItsValues() {
        assertThat(changes("""
                {"id":"1","state":"Routing","tags":[1,2],"userData":{"name":"Lee","a/b":2,"old":true}}"""))
                .extracting(change -> change.path() + " " + change.before() + " " + change.after())
                .containsExactly(
                        "/state \"Queued\" \"Routing\"", "/userData/name \"Kim\" \"Lee\"", "/userData/a~1b 1 2");
    }

    @Test
    void whatIsNewHadNoValueAndWhatIsGoneHasNone() {
        List<PropertyChange> changes = changes("""
                {"id":"1","state":"Queued","tags":[1,2],"userData":{"name":"Kim","a/b":1},"queue":"q1"}""");

        assertThat(changes).extracting(PropertyChange::path).containsExactly("/userData/old", "/queue");
        assertThat(changes.get(0).after().isMissingNode()).isTrue();
        assertThat(changes.get(1).before().isMissingNode()).isTrue();
    }

    @Test
    void aListIsComparedAsAWhole() {
        assertThat(changes("""
                {"id":"1","state":"Queued","tags":[1,3],"userData":{"name":"Kim","a/b":1,"old":true}}""")).extracting(PropertyChange::path).containsExactly("/tags");
    }

    @Test
    void whatIsIgnoredDoesNotCountByNameNorByPointer() {
        assertThat(changes("""
                {"id":"1","state":"Routing","tags":[1,2],"userData":{"name":"Lee","a/b":1,"old":false}}""", "state", "/userData/name"))
                .extracting(PropertyChange::path)
                .containsExactly("/userData/old");
    }

    private static List<PropertyChange> changes(String after, String... ignored) {
        return new Differences(List.of(ignored)).between(interaction(BEFORE), interaction(after));
    }

    private static Interaction interaction(String json) {
        try {
            return Interaction.read(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
