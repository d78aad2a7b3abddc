// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Changes the tags and properties of pages. A change counts as a modification of the page, but makes no revision of
 * it. Guarded by the site.
 */
record PageExtras(SiteState state) {
    List<PageTag> setTags(Page page, List<String> values, int userId) {
        List<String> before = tagsOf(page);
        state.tags.put(page.id(), values.stream().distinct().map(PageTag::of).toList());
        List<String> now = tagsOf(page);
        EventDetail tagged = new EventDetail.Tagged(without(now, before), without(before, now));
        touched(page, EventType.TAGS, tagged, userId);
        return state.tags.of(page.id());
    }

    PageProperty putProperty(Page page, String name, String contentType, byte[] content, int userId) {
        List<PageProperty> all = new ArrayList<>(state.properties.of(page.id()));
        Optional<PageProperty> before =
                all.stream().filter(property -> property.name().equals(name)).findFirst();
        int version = before.map(PageProperty::version).orElse(0) + 1;
        PageProperty written = new PageProperty(name, contentType, content, version, state.now(), userId);
        replace(all, property -> property.name().equals(name), written);
        state.properties.put(page.id(), all);
        EventType type = before.isEmpty() ? EventType.PROPERTY_CREATE : EventType.PROPERTY_UPDATE;
        changed(page, type, new EventDetail.OfProperty(name), userId);
        return written;
    }

    boolean deleteProperty(Page page, String name, int userId) {
        List<PageProperty> all = new ArrayList<>(state.properties.of(page.id()));
        boolean removed = all.removeIf(property -> property.name().equals(name));
        if (removed) {
            state.properties.put(page.id(), all);
            changed(page, EventType.PROPERTY_DELETE, new EventDetail.OfProperty(name), userId);
        }
        return removed;
    }

    /** What it has beside its text need not count as a modification of the page. */
    void changed(Page page, EventType type, EventDetail detail, int userId) {
        if (state.modifiedByExtras) {
            touched(page, type, detail, userId);
        } else {
            state.publish(type, page, detail, userId);
        }
    }

    private void touched(Page page, EventType type, EventDetail detail, int userId) {
        Page touched = page.touched(state.now());
        state.index.put(touched);
        state.publish(type, touched, detail, userId);
    }

    private List<String> tagsOf(Page page) {
        return state.tags.of(page.id()).stream().map(PageTag::value).toList();
    }

    private static List<String> without(List<String> all, List<String> known) {
        return all.stream().filter(each -> !known.contains(each)).toList();
    }

    private static <T> void replace(List<T> all, Predicate<T> same, T written) {
        for (int i = 0; i < all.size(); i++) {
            if (same.test(all.get(i))) {
                all.set(i, written);
                return;
            }
        }
        all.add(written);
    }
}
