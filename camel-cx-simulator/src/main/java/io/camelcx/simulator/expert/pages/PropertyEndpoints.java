// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.auth.UserDirectory;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PageProperty;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.AnswerBody;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads and writes the properties of a page. */
public record PropertyEndpoints(Supplier<Site> site, PageLookup lookup, UserDirectory users) {
    private static final String PATH = "/pages/{id}/properties/{key}";

    public void addTo(DekiRoutes routes) {
        routes.get("/pages/{id}/properties", this::list)
                .get(PATH, this::content)
                .get(PATH + "/info", call -> answer(call, lookup.page(call), existing(call, key(call))))
                .onLegacy("POST", "/pages/{id}/properties", call -> create(call, slug(call)))
                .onLegacy("POST", PATH, call -> create(call, key(call)))
                .onLegacy("PUT", PATH, this::replace)
                .onLegacy("DELETE", PATH, this::delete);
    }

    private Answer list(DekiCall call) {
        return call.answer(PropertyXml.list(site.get(), users, call, lookup.page(call)));
    }

    private Answer content(DekiCall call) {
        PageProperty property = existing(call, key(call));
        return Answer.of(200, property.contentType(), property.content()).header("ETag", "\"" + property.etag() + "\"");
    }

    private Answer create(DekiCall call, String key) {
        if (find(lookup.page(call), key).isPresent()) {
            throw DekiProblem.of(
                    409,
                    "PropertyExistsConflictException",
                    "property-exists",
                    "There is a property '" + key + "' already",
                    key);
        }
        return write(call, key);
    }

    private Answer replace(DekiCall call) {
        String key = key(call);
        Optional<PageProperty> before = find(lookup.page(call), key);
        Optional<String> expected =
                call.query("etag").or(() -> call.http().header("If-Match")).map(etag -> etag.replace("\"", ""));
        boolean changed = expected.isPresent()
                && !expected.equals(before.map(PageProperty::etag))
                && !expected.get().equals("*");
        if (changed) {
            throw DekiProblem.of(
                    409,
                    "PropertyConcurrencyException",
                    "property-changed",
                    "The property '" + key + "' was changed meanwhile",
                    key);
        }
        return write(call, key);
    }

    private Answer write(DekiCall call, String key) {
        Page page = lookup.page(call);
        String type = call.http().header("Content-Type").orElse("text/plain");
        PageProperty written = site.get()
                .changes()
                .putProperty(
                        page.id(), key, type, call.http().body(), call.user().id());
        return answer(call, page, written);
    }

    private Answer delete(DekiCall call) {
        String key = key(call);
        if (!site.get()
                .changes()
                .deleteProperty(lookup.page(call).id(), key, call.user().id())) {
            throw DekiProblem.notFound("Property", key);
        }
        return new Answer(200, Map.of(), AnswerBody.NONE);
    }

    private Answer answer(DekiCall call, Page page, PageProperty property) {
        return call.answer(PropertyXml.of(users, call, page, property));
    }

    private PageProperty existing(DekiCall call, String key) {
        return find(lookup.page(call), key).orElseThrow(() -> DekiProblem.notFound("Property", key));
    }

    private Optional<PageProperty> find(Page page, String key) {
        return site.get().properties(page).stream()
                .filter(property -> property.name().equals(key))
                .findFirst();
    }

    private static String key(DekiCall call) {
        return DoubleEncoding.decode(call.variable("key")).orElseGet(() -> call.variable("key"));
    }

    private static String slug(DekiCall call) {
        return call.http().header("Slug").orElseThrow(() -> DekiProblem.missingArgument("Slug"));
    }
}
