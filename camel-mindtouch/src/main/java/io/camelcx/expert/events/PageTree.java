// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.events;

import io.camelcx.expert.api.PageId;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.error.CxApiException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** What the site shows below a page today. */
public final class PageTree {

    /** The page does not exist, or is not shown. */
    private static final Set<Integer> NOTHING_THERE = Set.of(403, 404, 410);

    private final SiteClient client;
    private final SiteCalls calls;

    /** A page and where it is. */
    public record Place(long id, String path) {}

    public PageTree(SiteClient client, SiteCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    /**
     * The pages at and below a page, each after the one above it.
     *
     * @return empty if the page does not exist
     * @throws CxApiException if the call fails, or its response cannot be read: the pages may exist all the same
     */
    public List<Place> from(PageId page) throws Exception {
        try {
            return read(calls.join(() -> client.tree(page)));
        } catch (CxApiException e) {
            if (NOTHING_THERE.contains(e.status().orElse(0))) {
                return List.of();
            }
            throw e;
        }
    }

    /** Reads the vendor's document of a tree: each page comes after the one above it. */
    public static List<Place> read(XmlElement tree) {
        List<Place> places = new ArrayList<>();
        Deque<XmlElement> ahead = new ArrayDeque<>(List.of(tree));
        while (!ahead.isEmpty()) {
            XmlElement element = ahead.remove();
            long id = element.name().equals("page") ? element.number("id").orElse(0) : 0;
            if (id > 0) {
                places.add(new Place(id, element.textOf("path")));
            }
            element.elements().stream()
                    .filter(each -> each.name().equals("page") || each.name().equals("subpages"))
                    .forEach(ahead::add);
        }
        return places;
    }
}
