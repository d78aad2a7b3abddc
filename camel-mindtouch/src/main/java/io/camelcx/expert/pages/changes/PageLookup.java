// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.api.PageId;
import io.camelcx.expert.events.SiteCalls;
import io.camelcx.expert.pages.client.PageSearch;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.expert.pages.client.ReadOptions;
import java.util.Optional;

/** Reads one page, and checks whether a search at this page finds it. */
public final class PageLookup {

    private final PagesClient client;
    private final SiteCalls calls;
    private final PageId page;
    private final String name;

    /** @param name the page as its user writes it: {@code home}, a number, or a path */
    public PageLookup(PagesClient client, SiteCalls calls, String name) {
        this.client = client;
        this.calls = calls;
        this.page = PageId.parse(name);
        this.name = name.startsWith("=") ? name.substring(1) : name;
    }

    /** Whether what was found is that page, as far as number and path tell. */
    public boolean isIt(FoundPage found) {
        String path = found.element().textOf("path");
        return name.equals(Long.toString(found.id()))
                || (name.equals("home") ? path.isEmpty() : path.equalsIgnoreCase(name.replace(' ', '_')));
    }

    /** The page as it is now; empty if the site does not say when it was changed. */
    public Optional<FoundPage> read() throws Exception {
        return FoundPage.read(calls.join(() -> client.page(page, ReadOptions.defaults(), false)));
    }

    /** Whether a search of the second in which the page was changed finds it; true too where that cannot be seen. */
    public boolean isFound(FoundPage changed) throws Exception {
        PageSearch second =
                new PageSearch(changed.modified(), changed.modified().plusSeconds(1), Optional.empty());
        FindResult result = FindResult.read(calls.join(() -> client.find(page, second)));
        return !result.isComplete() || result.pages().stream().anyMatch(each -> each.id() == changed.id());
    }
}
