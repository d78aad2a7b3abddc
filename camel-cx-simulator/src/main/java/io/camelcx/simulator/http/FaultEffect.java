// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a {@link Fault} does to an exchange. */
public sealed interface FaultEffect {

    /** The request is handled as usual; useful with a delay. */
    record PassOn() implements FaultEffect {}

    /** The fault answers in place of the service. */
    record Respond(int status, Map<String, List<String>> headers, byte[] body) implements FaultEffect {
        @Override
        public String toString() {
            return "Respond[status=" + status + ", headers=" + headers + ", body="
                    + new String(body, StandardCharsets.UTF_8) + "]";
        }
    }

    /** The connection ends with a TCP reset and no answer. */
    record ConnectionReset() implements FaultEffect {}

    /**
     * The service's answer is cut after this number of bytes of its body and the connection closed, or reset; a shorter body is
     * cut at its end.
     */
    record TruncatedBody(int bytes, boolean reset) implements FaultEffect {}

    /** The body of the service's answer leaves in small pieces. */
    record SlowDrip(int bytesPerInterval, Duration interval) implements FaultEffect {}
}
