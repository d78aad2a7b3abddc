// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.Place;
import io.camelcx.simulator.expert.site.SaveOutcome;
import io.camelcx.simulator.expert.site.SaveRequest;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.expert.xml.XmlNode;
import io.camelcx.simulator.expert.xml.XmlReader;
import io.camelcx.simulator.expert.xml.XmlWriter;
import io.camelcx.simulator.http.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Saves the text of a page that exists, or makes one. */
public record SaveEndpoint(Supplier<Site> site, PageLookup lookup, Clock clock) {
    public void addTo(DekiRoutes routes) {
        routes.on("POST", "/pages/{id}/contents", this::save);
    }

    private Answer save(DekiCall call) {
        SaveRequest request = request(call);
        Optional<Place> place = lookup.find(call);
        SaveOutcome outcome = place.isPresent() && place.get() instanceof Page page
                ? site.get().changes().save(page.id(), request)
                : site.get().changes().save(lookup.path(call), request);
        if (outcome instanceof SaveOutcome.Saved saved) {
            return call.answer(edit(call, saved));
        }
        if (outcome instanceof SaveOutcome.EditTimeMissing) {
            throw DekiProblem.missingArgument("edittime");
        }
        throw DekiProblem.conflict(
                outcome instanceof SaveOutcome.Exists ? "The page exists already" : "The page was modified meanwhile");
    }

    private SaveRequest request(DekiCall call) {
        return new SaveRequest(
                call.oneOf(SaveRequest.Abort.class, "abort", SaveRequest.Abort.NEVER),
                call.query("edittime").map(this::editTime),
                call.query("title"),
                source(call),
                call.query("comment").orElse(""),
                call.flag("overwrite"),
                call.user().id());
    }

    private Instant editTime(String text) {
        return text.equals("now") ? clock.instant() : DekiTime.parse("edittime", text);
    }

    private static String source(DekiCall call) {
        String type = call.http()
                .header("Content-Type")
                .orElse("text/plain")
                .split(";")[0]
                .strip();
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "text/plain", "text/html" -> call.http().text();
            case "application/xml", "text/xml" -> body(call.http().text());
            default ->
                throw DekiProblem.badBody("The body is " + type
                        + ", allowed are text/plain, text/html and application/xml with content/body");
        };
    }

    private static String body(String document) {
        Element content = XmlReader.read(document)
                .filter(root -> root.name().equals("content"))
                .orElseThrow(
                        () -> DekiProblem.badBody("The body must be a document <content><body>...</body></content>"));
        Element body = content.children("body")
                .filter(candidate -> candidate.attribute("target").isEmpty())
                .findFirst()
                .orElseThrow(() -> DekiProblem.badBody("content lacks its body"));
        List<XmlNode> nodes = body.nodes();
        boolean escaped = nodes.stream().allMatch(XmlNode.Text.class::isInstance);
        return escaped ? body.text() : XmlWriter.fragment(nodes);
    }

    private static Element edit(DekiCall call, SaveOutcome.Saved saved) {
        Element edit = Element.of("edit")
                .attribute("status", saved.overwritten().isPresent() ? "conflict" : "success")
                .child(
                        call.answers().drafts()
                                ? PlaceXml.draft(call, saved.page())
                                : PlaceXml.info(call, "page", saved.page()));
        // A plain success has no further fields.
        saved.overwritten().ifPresent(lost -> saved.base()
                .ifPresent(base -> edit.child(RevisionXml.of(call, "page.base", saved.page(), base))
                        .child(RevisionXml.of(call, "page.overwritten", saved.page(), lost))));
        return edit;
    }
}
