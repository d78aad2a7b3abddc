// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.support.component.EntriesConsole;
import java.util.List;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.util.json.JsonObject;

/** The consumers of {@code expert-pages}: which page they follow, and how far they have come. */
@DevConsole(
        name = "expert-pages",
        displayName = "CXone Expert Pages",
        description = "Consumers that follow pages, and how far they have come")
public final class ExpertPagesDevConsole extends EntriesConsole {

    public ExpertPagesDevConsole() {
        super(
                "expert-pages",
                "CXone Expert Pages",
                "Consumers that follow pages, and how far they have come",
                "consumers");
    }

    @Override
    protected List<JsonObject> entries() {
        return consumers(ExpertPagesConsumer.class, ExpertPagesDevConsole::describe);
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
        json.put("delivered", follower.exchanges().delivered());
        json.put("failed", follower.exchanges().failed());
        json.put("unreadable", follower.unreadable());
        json.put("skew", follower.skew().map(Object::toString).orElse(""));
        json.put(
                "window",
                follower.current().map(found -> found.window().toString()).orElse(""));
        json.put("pages", follower.current().map(found -> found.pages().size()).orElse(0));
    }
}
