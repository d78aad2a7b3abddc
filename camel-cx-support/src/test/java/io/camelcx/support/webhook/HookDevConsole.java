// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

/** The toy's webhooks. */
public final class HookDevConsole extends WebhookConsole {

    public HookDevConsole() {
        super("hook", "Hook", "Webhooks of the toy", HookEndpoint.class);
    }
}
