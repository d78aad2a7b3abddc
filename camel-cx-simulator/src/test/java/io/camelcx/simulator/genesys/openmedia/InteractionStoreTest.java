// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InteractionStoreTest {
    private final InteractionStore store = new InteractionStore(() -> false, ended -> {});

    private static Interaction interaction(String id, String externalId) {
        return new Interaction(
                id,
                "workitems",
                Optional.of(externalId),
                Optional.empty(),
                "",
                InteractionState.QUEUED,
                Optional.empty(),
                Optional.empty(),
                JsonNodeFactory.instance.objectNode(),
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty());
    }

    private void stop(String id) {
        assertThat(store.change(id, each -> each.stopped(StopReason.NONE, Instant.EPOCH)))
                .isPresent();
    }

    @Test
    void endedInteractionsAreForgottenWithTheirExternalIdsWhenThereAreTooMany() {
        List<String> ids = IntStream.rangeClosed(0, EndedInteractions.CAPACITY)
                .mapToObj("%06d"::formatted)
                .toList();
        for (String id : ids) {
            store.add(interaction(id, "order-" + id));
            stop(id);
        }

        assertThat(store.all()).hasSize(EndedInteractions.CAPACITY);
        assertThat(store.find(ids.get(0))).isEmpty();
        assertThat(store.find(ids.get(1))).isPresent();
        assertThat(store.created()).isEqualTo(ids.size());
        assertThat(store.add(interaction("first", "order-" + ids.get(0)))).isTrue();
        assertThat(store.add(interaction("second", "order-" + ids.get(1)))).isFalse();
    }

    @Test
    void liveAndEndedInteractionsAreListedInTheOrderOfCreation() {
        Stream.of("1", "2", "3").forEach(id -> store.add(interaction(id, id)));
        stop("2");

        assertThat(store.all()).extracting(Interaction::id).containsExactly("1", "2", "3");
    }
}
