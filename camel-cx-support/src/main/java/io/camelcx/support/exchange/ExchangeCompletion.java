// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/** What follows the end of an exchange. */
public final class ExchangeCompletion {

    private ExchangeCompletion() {}

    /** Does something when an exchange is done, successfully or not. */
    public static void onDone(Exchange exchange, Runnable action) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                action.run();
            }
        });
    }
}
