// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.messaging.ConversationMessage;
import io.camelcx.simulator.genesys.messaging.MessagingApi;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.test.RouteBed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** A Camel context with a connection to a simulator of its own, whose agents are silent. */
final class MessagingBed extends RouteBed<Exchange, MessagingBed> {

    static final String CHANNEL = "0123456789";
    static final String EMAIL_CHANNEL = "company.com";
    static final String CONSUMER = "16504661149";
    static final String MESSAGES = MessagingApi.BASE_PATH + "/*/messages";
    static final String MEDIA = MessagingApi.BASE_PATH + "/*/media";

    private final GenesysConnection connection;

    private MessagingBed(CxSimulator simulator) {
        super(simulator);
        this.connection = DemoConnection.to(simulator.baseUrl());
        connection.setContactCenterId("0ff723ff-6c6f-44e0-9ce3-ce579337eadd");
        connection.setChannelSecrets(Map.of(CHANNEL, "demo-channel-secret", EMAIL_CHANNEL, "demo-email-secret"));
        connection.getRetry().setDelay(Duration.ofMillis(1));
        bind("genesys", connection);
    }

    static MessagingBed create() {
        return new MessagingBed(CxSimulator.start(SimulatorSettings.defaults().withLive(false)));
    }

    GenesysConnection connection() {
        return connection;
    }

    MessagingApi messaging() {
        return simulator().genesys().messaging();
    }

    /** Sends a message to an endpoint of the channel {@value #CHANNEL}. */
    Exchange call(String options, Object body, Map<String, Object> headers) {
        return send("genesys-messaging:" + CHANNEL + "?" + options, body, headers);
    }

    Exchange call(String options, Object body) {
        return call(options, body, Map.of());
    }

    /** The messages of the conversation with a consumer; none without a conversation. */
    List<ConversationMessage> messages(String channel, String consumer) {
        return messaging()
                .conversation(channel, consumer)
                .map(conversation -> conversation.messages())
                .orElse(List.of());
    }

    List<ConversationMessage> messages() {
        return messages(CHANNEL, CONSUMER);
    }

    /** The last request of a method. */
    RecordedRequest last(String method) {
        List<RecordedRequest> all = journal().requests().stream()
                .filter(request -> request.method().equals(method))
                .toList();
        return all.get(all.size() - 1);
    }

    @Override
    protected Exchange received(Exchange exchange) {
        return exchange;
    }

    @Override
    protected MessagingBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
