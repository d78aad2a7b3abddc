// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.client.StatisticValue;
import java.time.Instant;

/**
 * A statistic of a registration, and what is needed of the last value seen of it. An update changes numbers only, no reference: see {@link ValueFingerprint}. Guarded
 * by the registration's lock.
 */
final class TrackedStatistic {

    private final Statistic statistic;
    private Phase phase = Phase.CLOSED;
    private boolean seen;
    private long millis = Long.MIN_VALUE;
    private long fingerprint;
    private long lastUpdate;

    /** How updates are handled. The statistics of one subscription share an instance. */
    sealed interface Phase {

        /** Not subscribed. */
        Phase CLOSED = new Closed();

        /** See {@link #CLOSED}. */
        record Closed() implements Phase {}

        /** Updates may overtake the reply to the subscription. They are held until it is handled. */
        record Opening(HeldUpdates held) implements Phase {}

        /**
         * Updates are delivered.
         *
         * @param subscriptionId the vendor's id
         */
        record Open(String subscriptionId) implements Phase {}
    }

    TrackedStatistic(Statistic statistic) {
        this.statistic = statistic;
    }

    Phase phase() {
        return phase;
    }

    void phase(Phase next) {
        phase = next;
    }

    boolean isOpen() {
        return phase instanceof Phase.Open;
    }

    /** Whether an update that bears a subscription's id is to be handled. While it is opened, its id is not yet known. */
    boolean accepts(String subscriptionId) {
        return phase instanceof Phase.Opening
                || (phase instanceof Phase.Open open && open.subscriptionId().equals(subscriptionId));
    }

    /** Reads an update. */
    StatisticValue read(JsonNode update, Instant now) {
        String id = phase instanceof Phase.Open open ? open.subscriptionId() : "";
        return StatisticValue.read(update, statistic, id, now);
    }

    /**
     * Remembers an update that is delivered.
     *
     * @param number the number of this update within the registration
     */
    void updated(StatisticValue update, long number) {
        lastUpdate = number;
        saw(update);
    }

    /** Remembers a value. */
    void saw(StatisticValue value) {
        seen = true;
        millis = value.timestamp().toEpochMilli();
        fingerprint = ValueFingerprint.of(value.value());
    }

    /** Whether a value was seen before. */
    boolean isSeen() {
        return seen;
    }

    /**
     * Whether a value that was read differs from the last one. Its time alone does not decide, because the server's clock
     * may have been set back; but one that is not later may have been overtaken by an update.
     *
     * @param updatesBefore how many updates the registration had received when the value was requested
     */
    boolean differs(StatisticValue read, long updatesBefore) {
        return isOther(read) && (isLater(read) || lastUpdate <= updatesBefore);
    }

    private boolean isOther(StatisticValue read) {
        return !seen || ValueFingerprint.of(read.value()) != fingerprint;
    }

    /** Whether a value has a later time than the last one, in milliseconds. */
    boolean isLater(StatisticValue read) {
        return read.timestamp().toEpochMilli() > millis;
    }
}
