// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.util.Locale;

/** How a request to a webhook has ended. */
enum WebhookOutcome {
    ACCEPTED(200, ""),
    FAILED(503, "The webhook could not be processed; deliver it again"),
    LATE(503, "The webhook is still being processed; deliver it again"),
    BUSY(503, "No webhooks are accepted at the moment; deliver it again"),
    UNREADABLE(503, "The body could not be received; deliver it again"),
    MALFORMED(400, "The body is malformed"),
    REFUSED(401, "The signature is missing or wrong"),
    WRONG_METHOD(405, "Use POST"),
    TOO_LARGE(413, "The body is too large");

    private final int status;
    private final String text;

    WebhookOutcome(int status, String text) {
        this.status = status;
        this.text = text;
    }

    int status() {
        return status;
    }

    /** What the response says; not for {@link #ACCEPTED}, where the vendor's format decides. */
    String text() {
        return text;
    }

    /** As meters and health details name it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
