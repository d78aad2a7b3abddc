// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;

/**
 * How the history of what happened answers, immutable: each {@code with} method returns a changed copy.
 *
 * @param cascades how it lists a change of a page and of all below it
 * @param groupWithin events of one page and one user become one row when each follows the one before within this time; zero for a row
 *     each
 * @param limitCountsEvents whether {@code limit} counts the events in the rows, and not the rows
 * @param uptoInclusive whether a list begins with the row whose id is {@code upto}, or with the next one
 */
public record EventSettings(
        CascadeMode cascades, Duration groupWithin, boolean limitCountsEvents, boolean uptoInclusive) {

    public EventSettings {
        Checks.requireNotNegative("groupWithin", groupWithin);
    }

    public static EventSettings defaults() {
        return new EventSettings(CascadeMode.ROOT, Duration.ofMinutes(15), false, true);
    }

    public EventSettings withCascades(CascadeMode mode) {
        return new EventSettings(mode, groupWithin, limitCountsEvents, uptoInclusive);
    }

    public EventSettings withGroupWithin(Duration time) {
        return new EventSettings(cascades, time, limitCountsEvents, uptoInclusive);
    }

    public EventSettings withLimitCountsEvents(boolean counting) {
        return new EventSettings(cascades, groupWithin, counting, uptoInclusive);
    }

    public EventSettings withUptoInclusive(boolean inclusive) {
        return new EventSettings(cascades, groupWithin, limitCountsEvents, inclusive);
    }
}
