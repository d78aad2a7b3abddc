/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a {@link Fault} does to the exchange that it strikes. */
public sealed interface FaultEffect {

    /** The request passes on unharmed; useful with a delay. */
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
     * The service's answer is cut after so many bytes of its body and the connection closed, or reset; a shorter body is
     * cut at its end.
     */
    record TruncatedBody(int bytes, boolean reset) implements FaultEffect {}

    /** The body of the service's answer leaves in small pieces. */
    record SlowDrip(int bytesPerInterval, Duration interval) implements FaultEffect {}
}
