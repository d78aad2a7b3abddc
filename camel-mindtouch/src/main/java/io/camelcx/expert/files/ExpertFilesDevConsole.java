// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.support.component.EntriesConsole;
import java.util.List;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.util.json.JsonObject;

/** Shows the consumers that follow files. */
@DevConsole(
        name = "expert-files",
        displayName = "CXone Expert Files",
        description = "Consumers that follow files, and how far they have come")
public final class ExpertFilesDevConsole extends EntriesConsole {

    public ExpertFilesDevConsole() {
        super(
                "expert-files",
                "CXone Expert Files",
                "Consumers that follow files, and how far they have come",
                "consumers");
    }

    @Override
    protected List<JsonObject> entries() {
        return consumers(ExpertFilesConsumer.class, ExpertFilesDevConsole::describe);
    }

    private static JsonObject describe(ExpertFilesConsumer consumer) {
        JsonObject json = new JsonObject();
        json.put("route", consumer.name());
        json.put("page", consumer.getEndpoint().getPage());
        consumer.follower().ifPresent(follower -> describe(follower, json));
        return json;
    }

    private static void describe(FileFollower follower, JsonObject json) {
        FilePosition position = follower.position();
        json.put(
                "events", position.events().map(mark -> mark.since().toString()).orElse(""));
        json.put("crawling", position.crawled().isPresent());
        json.put("delivered", follower.processing().delivery().delivered());
        json.put("failed", follower.processing().delivery().failed());
        json.put("pending", position.pending().size());
        json.put("skew", follower.skew().map(Object::toString).orElse(""));
    }
}
