// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedStartupListener;
import org.apache.camel.RuntimeCamelException;

/** Runs an action when all routes of a context have started. */
final class WhenStarted implements ExtendedStartupListener {

    private final Runnable action;

    private WhenStarted(Runnable action) {
        this.action = action;
    }

    static void run(CamelContext context, Runnable action) {
        try {
            context.addStartupListener(new WhenStarted(action));
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeException(e);
        }
    }

    @Override
    public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
        // The routes have not started yet.
    }

    @Override
    public void onCamelContextFullyStarted(CamelContext context, boolean alreadyStarted) {
        action.run();
    }
}
