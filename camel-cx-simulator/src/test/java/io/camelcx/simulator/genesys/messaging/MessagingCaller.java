// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.genesys.webhooks.HubSignature;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A third-party system that has the demo's credentials. */
public final class MessagingCaller {
    public static final String SMS = "0123456789";
    public static final String SMS_SECRET = "demo-channel-secret";
    public static final String EMAIL = "company.com";
    public static final String EMAIL_SECRET = "demo-email-secret";
    public static final String CUSTOMER = "16504661149";

    private final SimulatorClient client;

    public MessagingCaller(CxSimulator simulator) {
        client = new SimulatorClient(simulator)
                .header("x-api-key", "demo-api-key")
                .header("x-ccid", "0ff723ff-6c6f-44e0-9ce3-ce579337eadd");
    }

    /** Sends a signed body. */
    public Reply messages(String channel, String secret, String body) {
        return messages(channel, Map.of(HubSignature.HEADER, sign(body, secret)), body);
    }

    public Reply messages(String body) {
        return messages(SMS, SMS_SECRET, body);
    }

    public Reply messages(String channel, Map<String, String> headers, String body) {
        return client.send("POST", "/nexus/v3/channels/" + channel + "/messages", body, headers);
    }

    public Reply text(String from, String text) {
        return messages("""
                {"messages":[{"channel":{"from":{"id":"%s"},"to":{"id":"%s"}},"type":"Text","text":"%s"}]}""".formatted(from, SMS, text));
    }

    public Reply receipt(String messageId, String status) {
        return messages("""
                {"messages":[{"channel":{"from":{"id":"%s"},"to":{"id":"%s"},"messageId":"%s"},"type":"Receipt",\
                "status":"%s"}]}""".formatted(SMS, CUSTOMER, messageId, status));
    }

    public Reply send(String method, String path, String body, Map<String, String> headers) {
        return client.send(method, path, body, headers);
    }

    public static String sign(String body, String secret) {
        return HubSignature.of(body.getBytes(StandardCharsets.UTF_8), secret);
    }
}
