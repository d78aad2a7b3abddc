// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;

/**
 * How the search answers, immutable: each {@code with} method returns a changed copy.
 *
 * @param lag how long the index knows nothing of a page or a file after its change
 * @param unstableTies whether results that are equally good come in another order with each {@code offset}: who reads page by page sees
 *     some of them twice and others never
 * @param newFields whether results have the fields of newer sites: {@code authorDisplayName} and {@code page/@guid}
 * @param linkLifetime how long the link to a log opens it
 */
public record SearchSettings(Duration lag, boolean unstableTies, boolean newFields, Duration linkLifetime) {

    public SearchSettings {
        Checks.requireNotNegative("lag", lag);
        Checks.requirePositive("linkLifetime", linkLifetime);
    }

    public static SearchSettings defaults() {
        return new SearchSettings(Duration.ZERO, false, false, Duration.ofMinutes(5));
    }

    public SearchSettings withLag(Duration time) {
        return new SearchSettings(time, unstableTies, newFields, linkLifetime);
    }

    public SearchSettings withUnstableTies(boolean unstable) {
        return new SearchSettings(lag, unstable, newFields, linkLifetime);
    }

    public SearchSettings withNewFields(boolean shown) {
        return new SearchSettings(lag, unstableTies, shown, linkLifetime);
    }

    public SearchSettings withLinkLifetime(Duration time) {
        return new SearchSettings(lag, unstableTies, newFields, time);
    }
}
