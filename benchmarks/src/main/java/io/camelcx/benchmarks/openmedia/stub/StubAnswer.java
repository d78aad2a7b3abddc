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
package io.camelcx.benchmarks.openmedia.stub;

import java.nio.charset.StandardCharsets;

/** What the stub answers: an interaction in the vendor's envelope, with about 500 bytes of data. It names no external id, for it is the same for all. */
public final class StubAnswer {

    /** The interaction's id. */
    public static final String ID = "0026NaH5S5DYM0A7";

    private static final String JSON = """
            {"status":{"code":0},"data":{"id":"%s","submittedBy":"crm-2026-0001024","interactionType":"Inbound",\
            "interactionSubtype":"InboundNew","mediaType":"workitem","status":"Queued","startDate":"2026-03-02T09:15:27.418Z",\
            "receivedAt":"2026-03-02T09:15:26.000Z","isHeld":false,"submitSeq":1,"queue":"claims-back-office",\
            "userData":{"customerId":"C-4711-0815","priority":3,"category":"claim","channel":"letter",\
            "language":"de-DE","region":"south","amount":1284.5,"vip":false,"contract":"KFZ-2024-118834",\
            "summary":"Storm damage to the roof, photos attached"}}}""".formatted(ID);

    private static final byte[] BYTES = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + JSON.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + JSON)
            .getBytes(StandardCharsets.UTF_8);

    private StubAnswer() {}

    /** The answer as it goes over the wire. */
    public static byte[] bytes() {
        return BYTES.clone();
    }
}
