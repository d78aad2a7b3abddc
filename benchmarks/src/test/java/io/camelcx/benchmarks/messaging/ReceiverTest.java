// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.benchmarks.load.SocketCall;
import org.junit.jupiter.api.Test;

class ReceiverTest {

    @Test
    void everyRouteAcceptsAndCountsTheVendorsRequests() throws Exception {
        try (ReceiverProcess server = ReceiverProcess.start()) {
            long before = 0;
            for (Receiver receiver : Receiver.values()) {
                try (SocketCall calls = new SocketCall(server.baseUrl(), Webhooks.to(receiver.path()))) {
                    calls.make(0);
                    calls.make(Webhooks.DIFFERENT - 1);
                }
                assertThat(server.received()).isEqualTo(before + 2);
                before += 2;
            }
        }
    }
}
