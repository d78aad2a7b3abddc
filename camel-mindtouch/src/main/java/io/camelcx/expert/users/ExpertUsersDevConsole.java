// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.support.component.EntriesConsole;
import java.util.List;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.util.json.JsonObject;

/** The consumers of {@code expert-users}: how many users they know, and whether the last list was complete. */
@DevConsole(
        name = "expert-users",
        displayName = "CXone Expert Users",
        description = "Consumers that follow users, and how many they know")
public final class ExpertUsersDevConsole extends EntriesConsole {

    public ExpertUsersDevConsole() {
        super("expert-users", "CXone Expert Users", "Consumers that follow users, and how many they know", "consumers");
    }

    @Override
    protected List<JsonObject> entries() {
        return consumers(ExpertUsersConsumer.class, ExpertUsersDevConsole::describe);
    }

    private static JsonObject describe(ExpertUsersConsumer consumer) {
        JsonObject json = new JsonObject();
        json.put("route", consumer.name());
        consumer.follower().ifPresent(follower -> {
            json.put("known", follower.known());
            json.put("delivered", consumer.route().delivered());
            json.put("failed", follower.exchanges().failed());
            json.put("unreadable", follower.exchanges().unreadable());
            json.put("complete", follower.isComplete());
        });
        return json;
    }
}
