// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;

/**
 * A channel of the Third-Party Messaging API.
 *
 * @param id the id in the API's paths, such as the contact center's telephone number
 * @param type {@code sms}, {@code email}, or that of another messaging service
 * @param secret the app secret with which requests and webhooks are signed
 */
public record MessagingChannel(String id, String type, String secret) {
    private static final String EMAIL = "email";

    public MessagingChannel {
        Checks.requireText("id", id);
        Checks.requireText("type", type);
        Checks.requireText("secret", secret);
    }

    /** Whether the agents' messages are e-mails. */
    public boolean sendsEmail() {
        return type.equals(EMAIL);
    }
}
