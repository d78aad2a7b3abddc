// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia.stub;

import java.nio.charset.StandardCharsets;

/** The response of the stub: an interaction in the vendor's envelope, with about 500 bytes of data. It has no external id, because it is the same for all. */
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

    private StubAnswer() {}

    /** The bytes of the response. */
    public static byte[] bytes() {
        return bytes(JSON);
    }

    /** The bytes of a response with this JSON. */
    static byte[] bytes(String json) {
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                        + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json)
                .getBytes(StandardCharsets.UTF_8);
    }
}
