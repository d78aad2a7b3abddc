// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cometd.bayeux.Message;
import org.cometd.common.HashMapMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The CometD client gets fields of the types that it requires, whatever the server sends. */
class BayeuxRepliesTest {

    private static final Message CONNECT = sent("7", "/meta/connect", null);
    private static final Message SERVICE = sent("8", "/meta/subscribe", "/service");
    private static final Message UPDATES = sent("9", "/meta/subscribe", "/updates");

    @Test
    void aReplyWithoutAnIdGetsTheOneOfItsChannel() {
        BayeuxReplies replies = new BayeuxReplies(List.of(CONNECT));
        Message reply = only(replies, Map.of("channel", "/meta/connect", "error", "402::Unknown client"));
        assertThat(reply.getId()).isEqualTo("7");
        assertThat(reply.isSuccessful()).isFalse();
        assertThat(replies.unanswered()).isEmpty();
    }

    @Test
    void subscribeRepliesWithoutIdAndSubscriptionAreMatchedInTheirOrder() {
        BayeuxReplies replies = new BayeuxReplies(List.of(SERVICE, UPDATES));
        List<Message.Mutable> shaped = replies.normalized(messages(
                Map.of("channel", "/meta/subscribe", "successful", false),
                Map.of("channel", "/meta/subscribe", "successful", false)));
        assertThat(shaped).extracting(Message::getId).containsExactly("8", "9");
        assertThat(shaped).extracting(message -> message.get("subscription")).containsExactly("/service", "/updates");
    }

    @Test
    void aSubscribeReplyWithoutAnIdIsMatchedByItsSubscription() {
        BayeuxReplies replies = new BayeuxReplies(List.of(SERVICE, UPDATES));
        Message reply =
                only(replies, Map.of("channel", "/meta/subscribe", "subscription", "/updates", "successful", true));
        assertThat(reply.getId()).isEqualTo("9");
        assertThat(replies.unanswered()).extracting(Message::getId).isEqualTo(List.of("8"));
    }

    @Test
    void aReplyToAnotherRequestIsNotMatched() {
        BayeuxReplies replies = new BayeuxReplies(List.of(CONNECT));
        only(replies, Map.of("channel", "/meta/connect", "id", "6", "successful", true));
        assertThat(replies.unanswered()).hasSize(1);
    }

    @Test
    void aFailureWithoutAChannelIsTheReplyAndASuccessIsNot() {
        BayeuxReplies replies = new BayeuxReplies(List.of(CONNECT));
        assertThat(replies.normalized(messages(Map.of("successful", true)))).isEmpty();
        assertThat(replies.unanswered()).hasSize(1);
        Message reply = only(replies, Map.of("successful", false, "error", "402::Unknown client"));
        assertThat(reply.getChannel()).isEqualTo("/meta/connect");
        assertThat(replies.unanswered()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "' 10 ', 10", "10.7, 10", "-5, 0", "1e30, 300000", "NaN,", "ten,", "'',"})
    void anAdvisedTimeIsANumberWithinTheLimits(String given, Long expected) {
        Message reply = only(
                new BayeuxReplies(List.of(CONNECT)),
                Map.of("channel", "/meta/connect", "successful", "true", "advice", Map.of("interval", given)));
        assertThat(reply.isSuccessful()).isTrue();
        assertThat(reply.getAdvice().get("interval")).isEqualTo(expected);
    }

    @Test
    void fieldsOfAnotherTypeAreConvertedOrLeftOut() {
        Message reply = only(
                new BayeuxReplies(List.of(sent("1", "/meta/handshake", null))),
                Map.of(
                        "channel", "/meta/handshake",
                        "id", 1,
                        "successful", true,
                        "clientId", 4711,
                        "advice", "retry",
                        "supportedConnectionTypes", "long-polling",
                        "x-messages", "none"));
        assertThat(reply.getClientId()).isEqualTo("4711");
        assertThat(reply.getAdvice()).isEmpty();
        assertThat(reply.get("supportedConnectionTypes")).isEqualTo(List.of("long-polling"));
        assertThat(reply.containsKey("x-messages")).isFalse();
    }

    @Test
    void anUnknownActionIsLeftOut() {
        assertThat(adviceOf("Handshake")).containsEntry("reconnect", "handshake");
        assertThat(adviceOf("later")).doesNotContainKey("reconnect");
        assertThat(adviceOf(7)).doesNotContainKey("reconnect");
    }

    private static Map<String, Object> adviceOf(Object reconnect) {
        return only(
                        new BayeuxReplies(List.of(CONNECT)),
                        Map.of("channel", "/meta/connect", "advice", Map.of("reconnect", reconnect)))
                .getAdvice();
    }

    private static Message only(BayeuxReplies replies, Map<String, Object> fields) {
        List<Message.Mutable> shaped = replies.normalized(messages(fields));
        assertThat(shaped).hasSize(1);
        return shaped.get(0);
    }

    @SafeVarargs
    private static List<Message.Mutable> messages(Map<String, Object>... all) {
        List<Message.Mutable> messages = new ArrayList<>();
        for (Map<String, Object> fields : all) {
            HashMapMessage message = new HashMapMessage();
            message.putAll(fields);
            messages.add(message);
        }
        return messages;
    }

    private static Message sent(String id, String channel, String subscription) {
        HashMapMessage message = new HashMapMessage();
        message.setId(id);
        message.setChannel(channel);
        if (subscription != null) {
            message.put("subscription", subscription);
        }
        return message;
    }
}
