// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.cxone.settings.ActionSettings;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import java.util.List;
import java.util.OptionalInt;

/** The forms in which the list of actions may come. */
record ActionList(List<StoredAction> all, ActionSettings settings) {

    Answer answer(HttpCall call) {
        return switch (settings.list()) {
            case ARRAY -> Answer.json(200, items(all));
            case LINKS -> links(call);
            case LINK_HEADER -> linkHeader(call);
        };
    }

    private Answer links(HttpCall call) {
        ObjectNode body = Json.object().put("total", all.size());
        body.set("items", items(page(call)));
        ObjectNode links = body.putObject("_links");
        links.putObject("self").put("href", call.path());
        next(call).ifPresent(offset -> links.putObject("next").put("href", address(call, offset)));
        return Answer.json(200, body);
    }

    private Answer linkHeader(HttpCall call) {
        ObjectNode body = Json.object();
        body.set("dataActions", items(page(call)));
        Answer answer = Answer.json(200, body);
        OptionalInt next = next(call);
        return next.isEmpty()
                ? answer
                : answer.header("Link", "<" + call.origin() + address(call, next.getAsInt()) + ">; rel=\"next\"");
    }

    private static String address(HttpCall call, int offset) {
        return call.path() + "?offset=" + offset;
    }

    private JsonNode items(List<StoredAction> actions) {
        return Json.tree(actions.stream()
                .map(action -> action.listed(settings.scriptsInList()))
                .toList());
    }

    private List<StoredAction> page(HttpCall call) {
        int from = Math.min(offset(call), all.size());
        return all.subList(from, Math.min(from + settings.pageSize(), all.size()));
    }

    private OptionalInt next(HttpCall call) {
        int next = offset(call) + settings.pageSize();
        return next < all.size() ? OptionalInt.of(next) : OptionalInt.empty();
    }

    private static int offset(HttpCall call) {
        return call.query("offset")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
