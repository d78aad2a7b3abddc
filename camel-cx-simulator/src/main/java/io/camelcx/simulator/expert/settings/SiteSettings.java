// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;

/**
 * The pages that the site has at the start, immutable: each {@code with} method returns a changed copy.
 *
 * @param pages how many, the home page included
 * @param breadth how many subpages a page has, until there are enough pages
 * @param dates when they were modified
 * @param bodyBytes about how long the text of a page is
 * @param tags how many tags a page has
 * @param properties how many properties a page has
 * @param filesEvery a file is attached to every page whose number is a multiple of this; 0 for no files
 * @param modifiedByExtras whether a page counts as modified when a property or a file of it was changed
 * @param livePeriod the time between two changes of a live site
 */
public record SiteSettings(
        int pages,
        int breadth,
        PageDates dates,
        int bodyBytes,
        int tags,
        int properties,
        int filesEvery,
        boolean modifiedByExtras,
        Duration livePeriod) {

    public SiteSettings {
        Checks.requireAtLeast(1, "pages", pages);
        Checks.requireAtLeast(2, "breadth", breadth);
        Checks.requireAtLeast(0, "bodyBytes", bodyBytes);
        Checks.requireAtLeast(0, "tags", tags);
        Checks.requireAtLeast(0, "properties", properties);
        Checks.requireAtLeast(0, "filesEvery", filesEvery);
        Checks.requirePositive("livePeriod", livePeriod);
    }

    public static SiteSettings defaults() {
        return new SiteSettings(200, 8, PageDates.SPREAD, 3000, 2, 1, 10, true, Duration.ofMillis(2500));
    }

    public SiteSettings withPages(int count) {
        return new SiteSettings(
                count, breadth, dates, bodyBytes, tags, properties, filesEvery, modifiedByExtras, livePeriod);
    }

    public SiteSettings withBreadth(int subpages) {
        return new SiteSettings(
                pages, subpages, dates, bodyBytes, tags, properties, filesEvery, modifiedByExtras, livePeriod);
    }

    public SiteSettings withDates(PageDates modified) {
        return new SiteSettings(
                pages, breadth, modified, bodyBytes, tags, properties, filesEvery, modifiedByExtras, livePeriod);
    }

    public SiteSettings withBodyBytes(int bytes) {
        return new SiteSettings(
                pages, breadth, dates, bytes, tags, properties, filesEvery, modifiedByExtras, livePeriod);
    }

    public SiteSettings withTags(int count) {
        return new SiteSettings(
                pages, breadth, dates, bodyBytes, count, properties, filesEvery, modifiedByExtras, livePeriod);
    }

    public SiteSettings withProperties(int count) {
        return new SiteSettings(
                pages, breadth, dates, bodyBytes, tags, count, filesEvery, modifiedByExtras, livePeriod);
    }

    public SiteSettings withFilesEvery(int pagesPerFile) {
        return new SiteSettings(
                pages, breadth, dates, bodyBytes, tags, properties, pagesPerFile, modifiedByExtras, livePeriod);
    }

    /** Recordings of real sites have properties and files that are newer than the modification of their page. */
    public SiteSettings withModifiedByExtras(boolean counting) {
        return new SiteSettings(pages, breadth, dates, bodyBytes, tags, properties, filesEvery, counting, livePeriod);
    }

    public SiteSettings withLivePeriod(Duration rest) {
        return new SiteSettings(pages, breadth, dates, bodyBytes, tags, properties, filesEvery, modifiedByExtras, rest);
    }
}
