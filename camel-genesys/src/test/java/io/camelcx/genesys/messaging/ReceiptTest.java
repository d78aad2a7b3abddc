// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import static io.camelcx.genesys.messaging.MessagingBed.CHANNEL;
import static io.camelcx.genesys.messaging.MessagingBed.CONSUMER;
import static io.camelcx.genesys.messaging.MessagingBed.EMAIL_CHANNEL;
import static io.camelcx.genesys.messaging.MessagingBed.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.messaging.client.DeliveryReceipt;
import io.camelcx.genesys.messaging.client.FailureReason;
import io.camelcx.genesys.messaging.client.ReceiptStatus;
import io.camelcx.simulator.genesys.messaging.ConversationMessage;
import io.camelcx.simulator.genesys.messaging.MessageState;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Receipts for messages of agents. */
class ReceiptTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @AutoClose
    private final MessagingBed bed = MessagingBed.create().start();

    private final ConversationMessage agents = bed.messaging().write(CHANNEL, CONSUMER, "Agent message text");

    @ParameterizedTest
    @EnumSource
    void aStatusIsReported(ReceiptStatus status) {
        Exchange sent = bed.call(
                "operation=receipt&to=" + CONSUMER + "&messageId=" + agents.id() + "&status=" + status, "unchanged");
        assertThat(sent.getException()).isNull();
        assertThat(sent.getMessage().getBody()).isEqualTo("unchanged");
        assertThat(state(agents.id()))
                .isEqualTo(MessageState.valueOf(status.name().toUpperCase()));
    }

    @Test
    void headersOverrideTheOptions() {
        Exchange sent = bed.call(
                "operation=receipt&to=1&messageId=2&reasonCode=500&from=3",
                null,
                Map.of(
                        GenesysMessagingConstants.TO,
                        CONSUMER,
                        GenesysMessagingConstants.FROM,
                        CHANNEL,
                        GenesysMessagingConstants.MESSAGE_ID,
                        agents.id(),
                        GenesysMessagingConstants.STATUS,
                        "Failed",
                        GenesysMessagingConstants.REASON_CODE,
                        FailureReason.INVALID_DESTINATION,
                        GenesysMessagingConstants.REASON_MESSAGE,
                        "No such number"));
        assertThat(sent.getException()).isNull();
        assertThat(message(agents.id()).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(530);
            assertThat(reason.message()).contains("No such number");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED,305", "RATE_LIMIT_REACHED,310", "NOT_ALLOWED,350", "GENERAL_ERROR,500",
        "UNSUPPORTED_MESSAGE,510", "UNKNOWN_MESSAGE,512", "INVALID_STRUCTURE,520", "INVALID_DESTINATION,530"
    })
    void theVendorsCodesAreConstants(String name, int code) throws Exception {
        assertThat(FailureReason.class.getField(name).get(null)).isEqualTo(code);
    }

    @Test
    void aReasonBelongsToAFailureOnly() {
        bed.call("operation=receipt&to=" + CONSUMER + "&messageId=1&reasonCode=500", null);
        assertThat(sent().has("reasons")).isFalse();
        bed.call("operation=receipt&to=" + CONSUMER + "&messageId=1&status=Failed", null);
        assertThat(sent().has("reasons")).isFalse();
        bed.call("operation=receipt&to=" + CONSUMER + "&messageId=1&status=Failed&reasonMessage=Odd", null);
        assertThat(sent().at("/reasons/0").toString()).isEqualTo("{\"code\":500,\"message\":\"Odd\"}");
    }

    @Test
    void theAgentsMessageInTheBodySaysWhoAndWhat() throws Exception {
        Map<String, Object> message = Map.of(
                "channel",
                Map.of(
                        "id",
                        CHANNEL,
                        "type",
                        "sms",
                        "from",
                        Map.of("id", CHANNEL),
                        "to",
                        Map.of("id", CONSUMER),
                        "messageId",
                        agents.id()),
                "type",
                "Text",
                "text",
                "Agent message text");
        for (Object body : List.of(message, (Object) JSON.<JsonNode>valueToTree(message))) {
            Exchange sent = bed.call("operation=receipt", body);
            assertThat(sent.getException()).isNull();
            assertThat(sent.getMessage().getBody()).isSameAs(body);
            assertThat(sent().path("channel").toString())
                    .isEqualTo("{\"from\":{\"id\":\"0123456789\"}," + "\"to\":{\"id\":\"16504661149\"},\"messageId\":\""
                            + agents.id() + "\"}");
        }
        assertThat(state(agents.id())).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void anEmailHasAReceiptForEachRecipient() throws Exception {
        String email = """
                {"channel":{"id":"company.com","type":"email","from":{"id":"no-reply@company.com"}},
                 "to":[{"id":"recipient-1@mail.com"},{"id":"recipient-2@mail.com"}],"messageId":"f7acbac6","type":"Email"}""";
        Exchange sent =
                bed.send("genesys-messaging:" + EMAIL_CHANNEL + "?operation=receipt", JSON.readTree(email), Map.of());
        assertThat(sent.getException()).isNull();
        JsonNode messages = JSON.readTree(bed.last("POST").body()).path("messages");
        assertThat(messages).hasSize(2);
        assertThat(messages.findValuesAsText("messageId")).containsExactly("f7acbac6", "f7acbac6");
        assertThat(messages.at("/1/channel/to/id").asText()).isEqualTo("recipient-2@mail.com");
        assertThat(messages.at("/1/channel/from/id").asText()).isEqualTo("no-reply@company.com");
    }

    @Test
    void aReceiptMayBeARecord() {
        DeliveryReceipt receipt = new DeliveryReceipt(
                CHANNEL,
                CONSUMER,
                agents.id(),
                ReceiptStatus.Failed,
                List.of(new FailureReason(FailureReason.NOT_ALLOWED, null), new FailureReason(4711, "New")));
        assertThat(bed.call("operation=receipt", receipt).getException()).isNull();
        assertThat(message(agents.id()).reasons())
                .extracting(reason -> reason.code())
                .containsExactly(350, 4711);
    }

    @Test
    void itIsSentOnce() {
        bed.faults().add(Fault.on("POST", MESSAGES).times(1).status(503));
        CxApiException failure =
                bed.call("operation=receipt&to=1&messageId=2", null).getException(CxApiException.class);
        assertThat(failure).hasMessageContaining("send receipts");
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(bed.journal().count("POST", MESSAGES)).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsNamedBeforeAnyCall() {
        refused("to=1", null, "the id of the agent's message", "messageId", "CamelGenesysMessagingMessageId");
        refused("messageId=1", "a gateway's response", "a recipient", "option to", "CamelGenesysMessagingTo");
        refused("to=1&messageId=1&status=Failed&reasonCode=many", null, "a number", "reasonCode", "many");
        assertThat(bed.call(
                                "operation=receipt&to=1&messageId=1",
                                null,
                                Map.of(GenesysMessagingConstants.STATUS, "read"))
                        .getException())
                .hasMessageContainingAll("CamelGenesysMessagingStatus", "Delivered, Removed, Failed", "read");
        assertThat(bed.journal().count("POST", MESSAGES)).isZero();
    }

    private void refused(String options, Object body, String... words) {
        assertThat(bed.call("operation=receipt&" + options, body).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }

    private JsonNode sent() {
        try {
            return JSON.readTree(bed.last("POST").body()).at("/messages/0");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private MessageState state(String id) {
        return message(id).state();
    }

    private ConversationMessage message(String id) {
        return bed.messages().stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
