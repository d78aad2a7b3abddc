// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.notification;

/** Notifications were dropped because the route lagged behind. */
public final class NotificationsLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotificationsLostException(long count) {
        super(count
                + " notifications were dropped because the route is slower than they come, and the queue was full: see the"
                + " option queueSize");
    }
}
