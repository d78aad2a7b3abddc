// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.site.PageProperty;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The properties of users, which only they themselves and administrators read and write.
 *
 * @param users what is changed
 * @param lookup finds the user of a request
 */
record UserPropertyEndpoints(SiteUsers users, Function<DekiCall, Account> lookup) {
    private static final String LIST = "/users/{id}/properties";
    private static final String ONE = LIST + "/{key}";
    private static final int DEFAULT_CUTOFF = 2048;

    void addTo(DekiRoutes routes) {
        routes.get(LIST, call -> call.answer(list(call, user(call))))
                .get(ONE, this::content)
                .get(ONE + "/info", call -> call.answer(of(call, user(call), existing(call))))
                .on("POST", LIST, call -> write(call, slug(call), "exists"))
                .on("PUT", ONE, call -> write(call, key(call), "modified"))
                .on("DELETE", ONE, this::delete);
    }

    private Account user(DekiCall call) {
        Account user = lookup.apply(call);
        if (user.id() != call.user().id()) {
            UserChanges.requireAdmin(call);
        }
        return user;
    }

    private Element list(DekiCall call, Account user) {
        Optional<Set<String>> names = call.query("names").map(list -> Set.copyOf(List.of(list.split(","))));
        List<Element> shown = users.properties(user.id()).stream()
                .filter(property ->
                        names.map(some -> some.contains(property.name())).orElse(true))
                .map(property -> of(call, user, property))
                .toList();
        return Element.of("properties")
                .attribute("count", shown.size())
                .attribute("href", url(call, user, ""))
                .children(shown);
    }

    private Answer content(DekiCall call) {
        user(call);
        PageProperty property = existing(call);
        return Answer.of(200, property.contentType(), property.content()).header("ETag", "\"" + property.etag() + "\"");
    }

    private Answer write(DekiCall call, String key, String abortByDefault) {
        Account user = user(call);
        Optional<PageProperty> before = users.property(user.id(), key);
        String abort = call.query("abort").orElse(abortByDefault);
        Optional<String> etag = call.query("etag");
        boolean refused = before.isPresent()
                && (abort.equals("exists") || abort.equals("modified") && !etag.equals(before.map(PageProperty::etag)));
        if (refused) {
            throw DekiProblem.of(
                    409, "PropertyConflictException", "property-conflict", "The property '" + key + "' exists", key);
        }
        String type = call.http().header("Content-Type").orElse("text/plain");
        PageProperty written = users.putProperty(
                user.id(), key, type, call.http().body(), call.user().id());
        return call.answer(of(call, user, written));
    }

    private Answer delete(DekiCall call) {
        if (!users.deleteProperty(user(call).id(), key(call))) {
            throw DekiProblem.notFound("Property", key(call));
        }
        return Answer.empty(200);
    }

    private PageProperty existing(DekiCall call) {
        return users.property(lookup.apply(call).id(), key(call))
                .orElseThrow(() -> DekiProblem.notFound("Property", key(call)));
    }

    private Element of(DekiCall call, Account user, PageProperty property) {
        String href = url(call, user, "/" + DoubleEncoding.encode(property.name()));
        Element contents = Element.of("contents")
                .attribute("type", property.contentType())
                .attribute("size", property.content().length)
                .attribute("href", href);
        if (property.content().length <= call.number("contentcutoff", DEFAULT_CUTOFF)) {
            contents.text(property.text());
        }
        Element editor = Element.of("user.modified").attribute("id", property.editorId());
        users.find(property.editorId()).ifPresent(found -> editor.child("username", found.name()));
        return Element.of("property")
                .attribute("revision", property.version())
                .attribute("name", property.name())
                .attribute("href", href + "/info")
                .attribute("etag", property.etag())
                .child(contents)
                .child("date.modified", DekiTime.text(property.modified()))
                .child(editor)
                .child("change-description", call.query("description").orElse(""));
    }

    private static String url(DekiCall call, Account user, String below) {
        return call.apiUrl() + "/users/" + user.id() + "/properties" + below;
    }

    private static String key(DekiCall call) {
        return DoubleEncoding.decode(call.variable("key")).orElseGet(() -> call.variable("key"));
    }

    private static String slug(DekiCall call) {
        return call.http().header("Slug").orElseThrow(() -> DekiProblem.missingArgument("Slug"));
    }
}
