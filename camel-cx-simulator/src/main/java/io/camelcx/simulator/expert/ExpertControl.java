// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.control.ControlAnswer;
import io.camelcx.simulator.expert.site.PageSnapshot;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.http.Routes;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** The site's part of the control surface, each route one method of the Java facade. */
final class ExpertControl {
    private static final String BASE_PATH = "/__sim/expert";
    private static final String PAGE_PATH = BASE_PATH + "/pages/{id}";

    private final ExpertSimulator expert;

    ExpertControl(ExpertSimulator expert) {
        this.expert = expert;
    }

    Routes routes() {
        return new BehaviourControl(expert)
                .addTo(new Routes())
                .on("GET", BASE_PATH + "/pages", this::pageAt)
                .on("POST", BASE_PATH + "/pages", this::create)
                .on("POST", BASE_PATH + "/pages/touch", this::touch)
                .on("GET", PAGE_PATH, onPage((id, body) -> expert.pages().get(id)))
                .on("POST", PAGE_PATH + "/edit", onPage((id, body) -> expert.pages()
                        .edit(id, body.path("html").asText())))
                .on("POST", PAGE_PATH + "/move", onPage((id, body) -> expert.pages()
                        .move(id, ControlAnswer.required(body, "to"))))
                .on("POST", PAGE_PATH + "/restore", onPage((id, body) -> expert.pages()
                        .restore(id, body.path("recursive").asBoolean())))
                .on("POST", PAGE_PATH + "/grant", onPage(this::grant))
                .on("POST", PAGE_PATH + "/tags", onPage(this::setTags))
                .on("POST", PAGE_PATH + "/properties", onPage(this::setProperty))
                .on("POST", PAGE_PATH + "/private", onPage(this::makePrivate))
                .on("DELETE", PAGE_PATH, this::delete)
                .on("POST", BASE_PATH + "/moved-endpoints", this::moveEndpoint)
                .on("DELETE", BASE_PATH + "/moved-endpoints", call -> done(expert::restoreEndpoints))
                .on("POST", BASE_PATH + "/latency", this::changeLatency)
                .on(
                        "POST",
                        BASE_PATH + "/tokens/revoke",
                        call -> done(() -> expert.authentication().revokeTokens()))
                .on(
                        "POST",
                        BASE_PATH + "/refresh-tokens/revoke",
                        call -> done(() -> expert.authentication().revokeRefreshTokens()))
                .on("POST", BASE_PATH + "/tokens/expire", this::expireTokens);
    }

    private Answer pageAt(HttpCall call) {
        String path = call.query("path").orElse("");
        return expert.pages()
                .at(path)
                .map(ExpertControl::json)
                .orElseThrow(() -> new RefusedException(
                        Answer.json(404, Json.object().put("message", "There is no page at '" + path + "'"))));
    }

    private Answer create(HttpCall call) {
        ObjectNode body = ControlAnswer.body(call);
        String path = ControlAnswer.required(body, "path");
        return attempt(() -> json(expert.pages()
                .create(
                        path,
                        ControlAnswer.required(body, "title"),
                        body.path("html").asText())));
    }

    private Answer touch(HttpCall call) {
        ObjectNode body = ControlAnswer.body(call);
        List<Integer> ids = StreamSupport.stream(body.path("ids").spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
        Instant when = instant(ControlAnswer.required(body, "at"));
        return attempt(() -> {
            expert.pages().touch(ids, when);
            return ControlAnswer.done();
        });
    }

    private Answer delete(HttpCall call) {
        boolean recursive = call.query("recursive").filter("true"::equals).isPresent();
        return attempt(() -> {
            expert.pages().delete(id(call), recursive);
            return ControlAnswer.done();
        });
    }

    private PageSnapshot grant(int id, ObjectNode body) {
        expert.pages().grant(id);
        return expert.pages().get(id);
    }

    private PageSnapshot setTags(int id, ObjectNode body) {
        expert.pages().setTags(id, texts(body.path("tags")));
        return expert.pages().get(id);
    }

    private PageSnapshot setProperty(int id, ObjectNode body) {
        expert.pages()
                .setProperty(
                        id,
                        ControlAnswer.required(body, "name"),
                        body.path("value").asText());
        return expert.pages().get(id);
    }

    private PageSnapshot makePrivate(int id, ObjectNode body) {
        expert.pages().makePrivate(id, texts(body.path("users")));
        return expert.pages().get(id);
    }

    private Answer moveEndpoint(HttpCall call) {
        ObjectNode body = ControlAnswer.body(call);
        String from = ControlAnswer.required(body, "from");
        String to = ControlAnswer.required(body, "to");
        return attempt(() -> {
            expert.moveEndpoint(from, to, body.path("status").asInt(301));
            return ControlAnswer.done();
        });
    }

    private Answer changeLatency(HttpCall call) {
        Duration latency =
                ControlAnswer.duration(ControlAnswer.body(call), "latency").orElse(Duration.ZERO);
        return done(() -> expert.change(api -> api.withLatency(latency)));
    }

    private Answer expireTokens(HttpCall call) {
        Duration time = ControlAnswer.duration(ControlAnswer.body(call), "in").orElse(Duration.ZERO);
        return done(() -> expert.authentication().expireIn(time));
    }

    /** Does something with one page, and gives it as it is then. */
    @FunctionalInterface
    private interface OnPage {
        PageSnapshot apply(int id, ObjectNode body);
    }

    private static Routes.Endpoint onPage(OnPage action) {
        return call -> attempt(() -> json(action.apply(id(call), call.json().orElseGet(Json::object))));
    }

    private static Answer attempt(Supplier<Answer> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw ControlAnswer.refusal(e.getMessage());
        }
    }

    private static Answer done(Runnable action) {
        action.run();
        return ControlAnswer.done();
    }

    private static int id(HttpCall call) {
        String id = call.variable("id");
        if (!id.matches("\\d{1,9}")) {
            throw ControlAnswer.refusal("The page's id is '" + id + "', it must be a number");
        }
        return Integer.parseInt(id);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw ControlAnswer.refusal("at is '" + text + "', it must be a time such as 2026-03-01T10:00:00Z");
        }
    }

    private static String[] texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    private static Answer json(PageSnapshot page) {
        ObjectNode json = Json.object()
                .put("id", page.id())
                .put("parentId", page.parentId())
                .put("path", page.path())
                .put("title", page.title())
                .put("created", page.created().toString())
                .put("modified", page.modified().toString())
                .put("edited", page.edited().toString())
                .put("revision", page.revision())
                .put("html", page.html());
        json.set("tags", Json.tree(page.tags()));
        json.set("properties", Json.tree(page.properties()));
        json.set("files", Json.tree(page.files()));
        return Answer.json(200, json);
    }
}
