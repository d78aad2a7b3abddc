// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.support.console.ConsoleReport;
import java.util.Map;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonObject;

/** What an operator asks of {@code expert-pages}: what is followed, and how far it has come. */
@DevConsole(
        name = "expert-pages",
        displayName = "CXone Expert Pages",
        description = "Consumers that follow pages, and how far they have come")
public final class ExpertPagesDevConsole extends AbstractDevConsole {

    public ExpertPagesDevConsole() {
        super("camel", "expert-pages", "CXone Expert Pages", "Consumers that follow pages, and how far they have come");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        return report().text();
    }

    @Override
    protected JsonObject doCallJson(Map<String, Object> options) {
        return report().json();
    }

    private ConsoleReport report() {
        return ConsoleReport.ofConsumers(getCamelContext(), ExpertPagesConsumer.class, ExpertPagesDevConsole::describe);
    }

    private static JsonObject describe(ExpertPagesConsumer consumer) {
        JsonObject json = new JsonObject();
        json.put("route", consumer.name());
        json.put("page", consumer.getEndpoint().getPage());
        consumer.follower().ifPresent(follower -> describe(follower, json));
        return json;
    }

    private static void describe(ChangeFollower follower, JsonObject json) {
        json.put("upto", follower.position().upto().map(Object::toString).orElse(""));
        json.put(
                "events",
                follower.position()
                        .events()
                        .map(mark -> mark.since().toString())
                        .orElse(""));
        json.put("delivered", follower.counts().delivered());
        json.put("failed", follower.counts().failed());
        json.put("unreadable", follower.unreadable());
        json.put("skew", follower.time().skew().map(Object::toString).orElse(""));
        json.put(
                "window",
                follower.underWay().map(found -> found.window().toString()).orElse(""));
        json.put("pages", follower.underWay().map(found -> found.pages().size()).orElse(0));
    }
}
