// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.control.ControlAnswer;
import io.camelcx.simulator.expert.settings.CascadeMode;
import io.camelcx.simulator.expert.settings.EventSettings;
import io.camelcx.simulator.expert.settings.FindSettings;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Routes;
import java.util.Arrays;

/** Changes, over HTTP, how the site tells of what happened and what was changed. What is not named stays as it is. */
final class BehaviourControl {
    private static final String BASE_PATH = "/__sim/expert";

    private final ExpertSimulator expert;

    BehaviourControl(ExpertSimulator expert) {
        this.expert = expert;
    }

    Routes addTo(Routes routes) {
        return routes.on("POST", BASE_PATH + "/events", this::tell)
                .on("POST", BASE_PATH + "/history", this::history)
                .on("POST", BASE_PATH + "/find", this::find);
    }

    private Answer tell(HttpCall call) {
        ObjectNode body = ControlAnswer.body(call);
        String type = ControlAnswer.required(body, "type");
        try {
            if (body.has("id")) {
                expert.pages().tell(type, body.get("id").asInt());
            } else {
                expert.pages().tell(type);
            }
        } catch (IllegalArgumentException e) {
            throw ControlAnswer.refusal(e.getMessage());
        }
        return ControlAnswer.done();
    }

    private Answer history(HttpCall call) {
        ObjectNode body = ControlAnswer.body(call);
        EventSettings now = expert.settings().events();
        EventSettings then = new EventSettings(
                body.has("cascades") ? cascades(body.get("cascades").asText()) : now.cascades(),
                ControlAnswer.duration(body, "groupWithin").orElse(now.groupWithin()),
                body.path("limitCountsEvents").asBoolean(now.limitCountsEvents()),
                body.path("uptoInclusive").asBoolean(now.uptoInclusive()));
        expert.change(api -> api.withEvents(events -> then));
        return ControlAnswer.done();
    }

    private static CascadeMode cascades(String text) {
        return Arrays.stream(CascadeMode.values())
                .filter(mode -> mode.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ControlAnswer.refusal(
                        "cascades is '" + text + "', it must be one of " + Arrays.toString(CascadeMode.values())));
    }

    private Answer find(HttpCall call) {
        ObjectNode body = ControlAnswer.body(call);
        FindSettings now = expert.settings().find();
        FindSettings then;
        try {
            then = now.withMaxRows(body.path("maxRows").asInt(now.maxRows()))
                    .withRootListed(body.path("rootListed").asBoolean(now.rootListed()))
                    .withTotalShown(body.path("totalShown").asBoolean(now.totalShown()))
                    .withHttpDates(body.path("httpDates").asBoolean(now.httpDates()));
        } catch (IllegalArgumentException e) {
            throw ControlAnswer.refusal(e.getMessage());
        }
        expert.change(api -> api.withFind(find -> then));
        return ControlAnswer.done();
    }
}
