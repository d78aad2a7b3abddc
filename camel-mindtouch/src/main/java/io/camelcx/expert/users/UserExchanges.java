// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.expert.api.ExpertOutput;
import io.camelcx.expert.api.ExpertUser;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.component.RouteDelivery;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Sends users to the route, and counts the outcomes. */
final class UserExchanges {

    private static final int MAX_FAILURES_IN_A_ROW = 10;

    private final ExpertUsersConsumer consumer;
    private final RouteDelivery route;
    private final ExpertOutput output;
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();
    private int failuresInARow;

    UserExchanges(ExpertUsersConsumer consumer) {
        this.consumer = consumer;
        this.route = consumer.route();
        this.output = consumer.getEndpoint().getConfiguration().getOutput();
    }

    /** A poll begins. */
    void begin() {
        failuresInARow = 0;
    }

    /** Whether the poll may go on: the consumer is not stopped, and the route has not failed many users in a row. */
    boolean mayGoOn() {
        return consumer.mayGoOn() && failuresInARow < MAX_FAILURES_IN_A_ROW;
    }

    /** What a page contained is committed. */
    void pageCommitted() {
        consumer.pageCommitted();
    }

    /** Sends a user to the route. @return whether the route has processed it */
    boolean send(UserChangeKind kind, XmlElement user) {
        boolean processed = route.deliver(
                message -> {
                    UserMessage.describe(message, user);
                    message.setHeader(ExpertUsersConstants.CHANGE, kind.name());
                    message.setBody(output.body(user, ExpertUser::read));
                },
                () -> "the user " + UserListReader.id(user) + ", who was " + kind);
        failuresInARow = processed ? 0 : failuresInARow + 1;
        if (!processed) {
            failed.incrementAndGet();
        }
        return processed;
    }

    /** A user of whom nothing but the number is known. */
    static XmlElement user(long id) {
        return new XmlElement("user", Map.of("id", Long.toString(id)), List.of());
    }

    /** Reports a user who cannot be read to the exception handler. */
    void reject(XmlElement user, String problem, Throwable reason) {
        unreadable.incrementAndGet();
        route.reject(message -> UserMessage.describe(message, user), problem, reason);
    }

    long delivered() {
        return route.delivered();
    }

    /** How many exchanges the route has failed. */
    long failed() {
        return failed.get();
    }

    /** How often a user could not be read. */
    long unreadable() {
        return unreadable.get();
    }
}
