// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import io.camelcx.simulator.concurrent.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are still to come. Thread-safe. */
final class WebhookFaults {
    private final Guard guard = new Guard();
    private final List<Pending> pending = new ArrayList<>();

    /** A fault of the webhook with this name. */
    record Pending(String webhook, WebhookFault fault) {}

    void add(String webhook, WebhookFault fault) {
        guard.run(() -> pending.add(new Pending(webhook, fault)));
    }

    List<Pending> list() {
        return guard.get(() -> List.copyOf(pending));
    }

    void clear() {
        guard.run(() -> pending.clear());
    }

    /** The oldest fault of the webhook, which has happened once more. */
    Optional<WebhookFault> next(String webhook) {
        return guard.get(() -> {
            for (int i = 0; i < pending.size(); i++) {
                WebhookFault fault = pending.get(i).fault();
                if (pending.get(i).webhook().equals(webhook)) {
                    if (fault.times() == 1) {
                        pending.remove(i);
                    } else {
                        pending.set(i, new Pending(webhook, fault.times(fault.times() - 1)));
                    }
                    return Optional.of(fault);
                }
            }
            return Optional.empty();
        });
    }
}
