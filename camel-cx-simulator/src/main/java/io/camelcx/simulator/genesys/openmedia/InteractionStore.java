// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** All interactions, found by id and by external id without a search. Thread-safe. */
final class InteractionStore {
    private final Map<String, Interaction> live = new ConcurrentHashMap<>();
    private final EndedInteractions ended = new EndedInteractions();
    private final Map<ExternalKey, String> idsByExternalId = new ConcurrentHashMap<>();
    private final AtomicLong created = new AtomicLong();
    private final BooleanSupplier reusableExternalIds;
    private final Consumer<Interaction> ending;

    private record ExternalKey(String service, String externalId) {}

    /**
     * A store without interactions.
     *
     * @param ending is called with each interaction that has ended
     */
    InteractionStore(BooleanSupplier reusableExternalIds, Consumer<Interaction> ending) {
        this.reusableExternalIds = reusableExternalIds;
        this.ending = ending;
    }

    /** Adds a live interaction; false when its external id is taken. Of several with one external id exactly one is added. */
    boolean add(Interaction interaction) {
        if (interaction.externalId().isEmpty()) {
            live.put(interaction.id(), interaction);
            created.incrementAndGet();
            return true;
        }
        ExternalKey key =
                new ExternalKey(interaction.service(), interaction.externalId().get());
        String holder = idsByExternalId.compute(key, (same, taken) -> {
            if (taken != null && !(reusableExternalIds.getAsBoolean() && !live.containsKey(taken))) {
                return taken;
            }
            // Added before its external id can be found: a caller that is refused as a duplicate finds the first one.
            live.put(interaction.id(), interaction);
            created.incrementAndGet();
            return interaction.id();
        });
        return holder.equals(interaction.id());
    }

    /**
     * Replaces a live interaction by what the change makes of it; in a final state it is no longer live. What
     * the change throws leaves the interaction as it was.
     *
     * @return the changed interaction; empty when none is live with this id
     */
    Optional<Interaction> change(String id, UnaryOperator<Interaction> change) {
        AtomicReference<Interaction> result = new AtomicReference<>();
        AtomicReference<Interaction> forgotten = new AtomicReference<>();
        live.computeIfPresent(id, (same, interaction) -> {
            Interaction changed = change.apply(interaction);
            result.set(changed);
            if (changed.state().isLive()) {
                return changed;
            }
            // Among the ended ones before it leaves the live ones, so that no listing misses it.
            ended.add(changed).ifPresent(forgotten::set);
            return null;
        });
        Optional.ofNullable(forgotten.get()).ifPresent(this::releaseExternalId);
        Optional<Interaction> changed = Optional.ofNullable(result.get());
        changed.filter(interaction -> !interaction.state().isLive()).ifPresent(ending);
        return changed;
    }

    Optional<Interaction> live(String id) {
        return Optional.ofNullable(live.get(id));
    }

    /** Live or ended. */
    Optional<Interaction> find(String id) {
        return live(id).or(() -> ended.find(id));
    }

    /** The id of the interaction, live or ended, to which the external id was given last. */
    Optional<String> id(String service, String externalId) {
        return Optional.ofNullable(idsByExternalId.get(new ExternalKey(service, externalId)));
    }

    /** Live and ended, in the order of creation. */
    List<Interaction> all() {
        Map<String, Interaction> all = new LinkedHashMap<>();
        // In this order, as one that ends meanwhile is in both.
        live.values().forEach(interaction -> all.put(interaction.id(), interaction));
        ended.all().forEach(interaction -> all.put(interaction.id(), interaction));
        return all.values().stream()
                .sorted(Comparator.comparing(Interaction::id))
                .toList();
    }

    /** How many were ever added. */
    long created() {
        return created.get();
    }

    void clear() {
        idsByExternalId.clear();
        live.clear();
        ended.clear();
        created.set(0);
    }

    private void releaseExternalId(Interaction forgotten) {
        forgotten
                .externalId()
                .ifPresent(externalId ->
                        idsByExternalId.remove(new ExternalKey(forgotten.service(), externalId), forgotten.id()));
    }
}
