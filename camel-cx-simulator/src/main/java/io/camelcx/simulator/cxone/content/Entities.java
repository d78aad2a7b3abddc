// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import java.util.List;
import java.util.Optional;

/** The entities and versions that can be extracted. */
public final class Entities {
    private final List<Entity> entities;

    /**
     * The catalogue.
     *
     * @param seed the seed of the random values in the rows
     */
    public Entities(long seed) {
        QmWorkflowRows workflows = new QmWorkflowRows(seed);
        InteractionRows interactions = new InteractionRows(seed);
        entities = List.of(
                new Entity("qm-workflows", "1", QmWorkflowColumns.VERSION_1, workflows::version1),
                new Entity("qm-workflows", "3", QmWorkflowColumns.VERSION_3, workflows::version3),
                new Entity("recording-interaction-metadata", "7", InteractionRows.VERSION_7, interactions::version7),
                new Entity("recording-interaction-metadata", "10", InteractionRows.VERSION_10, interactions::version10),
                new Entity(
                        "recording-interaction-metadata", "12", InteractionRows.VERSION_12, interactions::version12));
    }

    public List<Entity> all() {
        return entities;
    }

    public boolean hasName(String name) {
        return entities.stream().anyMatch(entity -> entity.name().equals(name));
    }

    public Optional<Entity> find(String name, String version) {
        return entities.stream()
                .filter(entity -> entity.name().equals(name) && entity.version().equals(version))
                .findFirst();
    }
}
