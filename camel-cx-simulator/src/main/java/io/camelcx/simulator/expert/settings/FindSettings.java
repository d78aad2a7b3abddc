// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

import io.camelcx.simulator.settings.Checks;

/**
 * How {@code pages/{id}/find} answers, immutable: each {@code with} method returns a changed copy.
 *
 * @param sinceInclusive whether a page that was modified in the very second {@code since} is found
 * @param uptoInclusive whether a page that was modified in the very second {@code upto} is found
 * @param order how the pages are listed
 * @param revisionShown whether a page has the attribute {@code revision}
 * @param maxRows how many pages are listed at most
 * @param rootListed whether the page below which the search looks is found itself
 * @param totalShown whether the answer has the attribute {@code totalcount}
 * @param httpDates whether dates have the form of RFC 1123, in XML too
 */
public record FindSettings(
        boolean sinceInclusive,
        boolean uptoInclusive,
        FindOrder order,
        boolean revisionShown,
        int maxRows,
        boolean rootListed,
        boolean totalShown,
        boolean httpDates) {

    public FindSettings {
        Checks.requireAtLeast(1, "maxRows", maxRows);
    }

    public static FindSettings defaults() {
        return new FindSettings(true, true, FindOrder.SHUFFLED, false, 1000, true, true, false);
    }

    public FindSettings withSinceInclusive(boolean inclusive) {
        return new FindSettings(
                inclusive, uptoInclusive, order, revisionShown, maxRows, rootListed, totalShown, httpDates);
    }

    public FindSettings withUptoInclusive(boolean inclusive) {
        return new FindSettings(
                sinceInclusive, inclusive, order, revisionShown, maxRows, rootListed, totalShown, httpDates);
    }

    public FindSettings withOrder(FindOrder listing) {
        return new FindSettings(
                sinceInclusive, uptoInclusive, listing, revisionShown, maxRows, rootListed, totalShown, httpDates);
    }

    public FindSettings withRevisionShown(boolean shown) {
        return new FindSettings(
                sinceInclusive, uptoInclusive, order, shown, maxRows, rootListed, totalShown, httpDates);
    }

    public FindSettings withMaxRows(int rows) {
        return new FindSettings(
                sinceInclusive, uptoInclusive, order, revisionShown, rows, rootListed, totalShown, httpDates);
    }

    public FindSettings withRootListed(boolean listed) {
        return new FindSettings(
                sinceInclusive, uptoInclusive, order, revisionShown, maxRows, listed, totalShown, httpDates);
    }

    public FindSettings withTotalShown(boolean shown) {
        return new FindSettings(
                sinceInclusive, uptoInclusive, order, revisionShown, maxRows, rootListed, shown, httpDates);
    }

    public FindSettings withHttpDates(boolean used) {
        return new FindSettings(
                sinceInclusive, uptoInclusive, order, revisionShown, maxRows, rootListed, totalShown, used);
    }
}
