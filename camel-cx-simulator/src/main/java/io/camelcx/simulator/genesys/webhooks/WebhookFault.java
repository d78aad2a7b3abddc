// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What goes wrong with the next attempts to send a webhook.
 *
 * @param kind what goes wrong
 * @param times with how many attempts; 1 if missing
 * @param delay how late {@link Kind#LATE} is, by the simulator's clock; a second if missing
 * @param contentType what {@link Kind#CONTENT_TYPE} sends, empty for no such header; a form's type if missing
 */
public record WebhookFault(Kind kind, int times, Duration delay, String contentType) {

    /** What goes wrong. */
    public enum Kind {
        /** The request is sent twice at the same time; the second one's response is ignored. */
        DOUBLE,
        /** The signature is made with another secret. */
        WRONG_SIGNATURE,
        /** There is no signature. */
        NO_SIGNATURE,
        /** The request is sent later. */
        LATE,
        /** The connection is closed in the middle of the body. */
        CUT_CONNECTION,
        /** The first half of the body is sent as if it were all, and signed: no JSON. */
        CUT_BODY,
        /** The request waits until the next one to the same webhook has ended. */
        OUT_OF_ORDER,
        /** The {@code Content-Type} is another one, or missing. */
        CONTENT_TYPE,
        /** The response is lost: as far as the vendor knows, there was none. */
        LOST_RESPONSE
    }

    public WebhookFault {
        if (kind == null) {
            throw new IllegalArgumentException("kind is missing, allowed are " + List.of(Kind.values()));
        }
        times = times == 0 ? 1 : times;
        delay = Objects.requireNonNullElse(delay, Duration.ofSeconds(1));
        contentType = Objects.requireNonNullElse(contentType, "application/x-www-form-urlencoded");
        Checks.requireAtLeast(1, "times", times);
        Checks.requireNotNegative("delay", delay);
    }

    /** A fault of the next attempt. */
    public static WebhookFault of(Kind kind) {
        return new WebhookFault(kind, 1, null, null);
    }

    /** The next attempts are late by this time. */
    public static WebhookFault late(Duration by) {
        return new WebhookFault(Kind.LATE, 1, by, null);
    }

    /** The next attempt has this {@code Content-Type}, or none if it is empty. */
    public static WebhookFault contentType(String type) {
        return new WebhookFault(Kind.CONTENT_TYPE, 1, null, type);
    }

    public WebhookFault times(int attempts) {
        return new WebhookFault(kind, attempts, delay, contentType);
    }
}
