// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.openmedia.client.Interaction;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ItemReaderTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);

    private final ItemReader reader = new ItemReader("state", "queue", "assignedTo");

    @Test
    void showsTheQueueUntilAnAgentHasTheItem() throws IOException {
        assertThat(read("{'id':'1','externalId':'a','state':'Queued','queue':'queue3'}"))
                .isEqualTo(new ShownItem("a", "Queued", "queue3", NOW.toEpochMilli(), 0));
        assertThat(read("{'id':'1','externalId':'a','state':'Assigned','queue':'queue3','assignedTo':'agent7'}"))
                .isEqualTo(new ShownItem("a", "Assigned", "agent7", NOW.toEpochMilli(), 0));
    }

    @Test
    void usesTheTimeAtWhichTheContactCentreReceivedIt() throws IOException {
        assertThat(read("{'externalId':'a','receivedAt':'2023-11-14T22:12:20Z'}")
                        .since())
                .isEqualTo(NOW.toEpochMilli() - 60_000);
    }

    @Test
    void unknownPropertiesAreEmpty() throws IOException {
        assertThat(read("{'externalId':'a','receivedAt':'yesterday'}"))
                .isEqualTo(new ShownItem("a", "", "", NOW.toEpochMilli(), 0));
    }

    @Test
    void propertiesMayBePointers() throws IOException {
        ItemReader elsewhere = new ItemReader("/routing/status", "/routing/queue", "/routing/agent");
        String json = "{'externalId':'a','routing':{'status':'waiting','queue':'q'}}";

        assertThat(elsewhere.read(interaction(json), NOW))
                .isEqualTo(new ShownItem("a", "waiting", "q", NOW.toEpochMilli(), 0));
    }

    private ShownItem read(String json) throws IOException {
        return reader.read(interaction(json), NOW);
    }

    private static Interaction interaction(String json) throws IOException {
        return Interaction.read(new ObjectMapper().readTree(json.replace('\'', '"')));
    }
}
