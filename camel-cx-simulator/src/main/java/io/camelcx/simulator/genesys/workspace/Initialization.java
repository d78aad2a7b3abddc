// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.ClockTimer;
import io.camelcx.simulator.genesys.cometd.NotificationServer;
import io.camelcx.simulator.genesys.settings.WorkspaceSettings;
import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Sends the outcome of an initialisation, once, to the first client that subscribes to its channel. Thread-safe. */
final class Initialization {
    private final UserDirectory users;
    private final Supplier<WorkspaceSettings> settings;
    private final ClockTimer timer;
    private final Clock clock;
    private final Map<String, Instant> pending = new ConcurrentHashMap<>();

    Initialization(UserDirectory users, Supplier<WorkspaceSettings> settings, ClockTimer timer, Clock clock) {
        this.users = users;
        this.settings = settings;
        this.timer = timer;
        this.clock = clock;
    }

    void begin(WorkspaceSession session) {
        pending.put(session.cookie(), clock.instant());
    }

    void subscribed(WorkspaceSession session, NotificationServer notifications) {
        Instant begun = pending.remove(session.cookie());
        WorkspaceSettings now = settings.get();
        if (begun == null || now.initialization() == WorkspaceSettings.Initialization.NEVER) {
            return;
        }
        Duration left = now.initializationTime().minus(Duration.between(begun, clock.instant()));
        if (!left.isNegative() && !left.isZero()) {
            send(session, notifications, progress(begun));
        }
        timer.after(left.isNegative() ? Duration.ZERO : left, () -> send(session, notifications, outcome(session)));
    }

    private void send(WorkspaceSession session, NotificationServer notifications, ObjectNode message) {
        boolean plain = session.plainLists() || settings.get().plainLists();
        notifications.sendTo(
                session.cookie(), Event.INITIALIZATION, Json.text(plain ? KeyValues.plain(message) : message));
    }

    private static ObjectNode progress(Instant begun) {
        ObjectNode message = Json.object()
                .put("messageType", "WorkspaceInitializationProgress")
                .put("state", "Executing")
                .put("submittedAt", begun.toString());
        message.putObject("progress").put("percentComplete", 50);
        return message;
    }

    private ObjectNode outcome(WorkspaceSession session) {
        ObjectNode message = Json.object().put("messageType", "WorkspaceInitializationComplete");
        Optional<CentreUser> user = users.named(session.userName());
        if (user.isEmpty() || settings.get().initialization() == WorkspaceSettings.Initialization.FAILED) {
            return message.put("state", "Failed");
        }
        ObjectNode data = message.put("state", "Complete").putObject("data");
        data.set("user", new Desk(user.get()).userJson());
        data.set(
                "configuration",
                DirectoryOperations.configuration(Set.of(
                        "actionCodes", "agentGroups", "settings", "businessAttributes", "workspaceTransactions")));
        return message;
    }

    void clear() {
        pending.clear();
    }
}
