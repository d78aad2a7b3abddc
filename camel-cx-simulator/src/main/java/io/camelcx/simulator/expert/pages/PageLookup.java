// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PagePath;
import io.camelcx.simulator.expert.site.Place;
import io.camelcx.simulator.expert.site.Redirect;
import io.camelcx.simulator.expert.site.Site;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the page that a request names, if its user may see it.
 *
 * @param site the pages; read for each request
 */
public record PageLookup(Supplier<Site> site) {
    private static final int MAX_REDIRECTS = 10;

    /**
     * The page; redirects are followed as far as the caller allows.
     *
     * @throws DekiProblem with 404 when there is none, or 403 when the user may not see it
     */
    public Page page(DekiCall call) {
        Place place = place(call);
        if (place instanceof Page page) {
            return page;
        }
        throw DekiProblem.notFound("Page", call.variable("id") + ", a redirect");
    }

    /** The page, or the redirect at which the caller stops. */
    Place place(DekiCall call) {
        return find(call).orElseThrow(() -> missing(call));
    }

    /** The same; empty when there is none. */
    Optional<Place> find(DekiCall call) {
        Optional<Place> place = named(call);
        for (int left = redirects(call); left > 0 && place.orElse(null) instanceof Redirect redirect; left--) {
            place = site.get().place(redirect.target());
        }
        place.ifPresent(found -> requireVisible(call, found));
        return place;
    }

    /**
     * The path that the caller names, whether there is a page or not.
     *
     * @throws DekiProblem with 404 when it named a number that is no page's
     */
    PagePath path(DekiCall call) {
        return find(call).map(Place::path).orElseGet(() -> {
            if (PageAddress.of(call.variable("id")) instanceof PageAddress.ByPath address) {
                return address.path();
            }
            throw missing(call);
        });
    }

    private Optional<Place> named(DekiCall call) {
        return named(call.variable("id"));
    }

    /** The place that a path's segment names. */
    Optional<Place> named(String segment) {
        PageAddress address = PageAddress.of(segment);
        return address instanceof PageAddress.ById byId
                ? site.get().place(byId.id())
                : site.get().place(((PageAddress.ByPath) address).path());
    }

    private static int redirects(DekiCall call) {
        return Math.min(MAX_REDIRECTS, call.number("redirects", MAX_REDIRECTS));
    }

    private void requireVisible(DekiCall call, Place place) {
        if (place instanceof Page page && !site.get().maySee(call.user(), page)) {
            throw DekiProblem.forbidden("The user " + call.user().name() + " may not see the page " + page.id());
        }
    }

    /** A place without a page has a document of its own for those who read. */
    private static DekiProblem missing(DekiCall call) {
        boolean reading = call.http().method().equals("GET");
        return reading && PageAddress.of(call.variable("id")) instanceof PageAddress.ByPath address
                ? DekiProblem.withDocument(404, PlaceXml.virtual(call, address.path()))
                : DekiProblem.notFound("Page", call.variable("id"));
    }
}
