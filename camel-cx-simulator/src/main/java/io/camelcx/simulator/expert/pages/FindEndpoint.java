// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.settings.FindOrder;
import io.camelcx.simulator.expert.settings.FindSettings;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PageTag;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds the pages at and below a page that were modified in a time, or that have tags. It lists at most a thousand,
 * and neither {@code limit} nor {@code offset} reach the others.
 *
 * @param settings how it answers; read for each request
 * @param clock the end of the time when the caller names none
 */
public record FindEndpoint(Supplier<Site> site, PageLookup lookup, Supplier<FindSettings> settings, Clock clock) {
    private static final Instant ALWAYS = Instant.EPOCH;

    public void addTo(DekiRoutes routes) {
        routes.get("/pages/find", this::formerAddress).get("/pages/{id}/find", this::find);
    }

    private Answer formerAddress(DekiCall call) {
        String parent = call.query("parentid").orElse("home");
        String query = Arrays.stream(call.http().queryString().split("&"))
                .filter(parameter -> !parameter.startsWith("parentid="))
                .collect(Collectors.joining("&"));
        return Answer.redirect(call.apiUrl() + "/pages/" + parent + "/find" + (query.isEmpty() ? "" : "?" + query));
    }

    private Answer find(DekiCall call) {
        Optional<String> since = call.query("since");
        Optional<String> upto = call.query("upto");
        Optional<String> tags = call.query("tags");
        if (since.isEmpty() && upto.isEmpty() && tags.isEmpty()) {
            throw DekiProblem.missingArgument("since");
        }
        FindSettings rules = settings.get();
        Instant first = since.map(text -> DekiTime.parse("since", text)).orElse(ALWAYS);
        Instant last = upto.map(text -> DekiTime.parse("upto", text)).orElseGet(clock::instant);
        Page root = lookup.page(call);
        List<Page> found = site.get()
                .modifiedBetween(
                        root,
                        since.isEmpty() || rules.sinceInclusive() ? first : first.plusSeconds(1),
                        upto.isEmpty() || rules.uptoInclusive() ? last : last.minusSeconds(1),
                        page -> site.get().maySee(call.user(), page) && (rules.rootListed() || page.id() != root.id()));
        return answer(call, root, tags.map(list -> withTags(found, list)).orElse(found), rules);
    }

    private List<Page> withTags(List<Page> pages, String list) {
        Set<String> wanted = Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
        Predicate<Page> hasAll = page -> site.get().tags(page).stream()
                .map(PageTag::value)
                .collect(Collectors.toSet())
                .containsAll(wanted);
        return pages.stream().filter(hasAll).toList();
    }

    private Answer answer(DekiCall call, Page root, List<Page> found, FindSettings rules) {
        List<Element> shown = found.stream()
                .sorted(order(rules.order()))
                .limit(rules.maxRows())
                .map(page -> row(call, page, rules))
                .toList();
        Element pages = Element.of("pages").attribute("count", shown.size());
        if (rules.totalShown()) {
            pages.attribute("totalcount", found.size());
        }
        return call.answer(pages.attribute("href", call.apiUrl() + "/pages/" + root.id() + "/find")
                .children(shown));
    }

    private Element row(DekiCall call, Page page, FindSettings rules) {
        Element row = PlaceXml.page(call, "page", page, rules.revisionShown())
                .child("restriction", site.get().isRestricted(page) ? "Private" : "Public")
                .child(tags(page));
        return rules.httpDates() ? HttpDates.in(row) : row;
    }

    /** Without the numbers and addresses that the tags of a page have elsewhere. */
    private Element tags(Page page) {
        List<PageTag> tags = site.get().tags(page);
        return Element.of("tags")
                .attribute("count", tags.size())
                .children(tags.stream()
                        .map(tag -> Element.of("tag").attribute("value", tag.value()))
                        .toList());
    }

    private static Comparator<Page> order(FindOrder order) {
        return switch (order) {
            case BY_DATE -> Comparator.comparing(Page::modified).thenComparing(Page::id);
            // A large odd factor throws neighbouring ids far apart, and no two together.
            case SHUFFLED -> Comparator.comparingInt(page -> page.id() * 0x9E3779B1);
        };
    }
}
