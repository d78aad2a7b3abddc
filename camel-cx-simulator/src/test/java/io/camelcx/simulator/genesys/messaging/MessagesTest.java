// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import static io.camelcx.simulator.genesys.messaging.MessagingCaller.CUSTOMER;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.EMAIL;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.EMAIL_SECRET;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.SMS;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.SMS_SECRET;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.sign;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.settings.MessagingReplies;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final CxSimulator SIMULATOR =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));
    private static final String TEXT = """
            {"messages":[{"channel":{"from":{"id":"16504661149"},"to":{"id":"0123456789"}},"type":"Text","text":"Consumer message text"}]}""";

    private final MessagingCaller caller = new MessagingCaller(SIMULATOR);
    private final MessagingApi api = SIMULATOR.genesys().messaging();

    @AfterAll
    static void close() {
        SIMULATOR.close();
    }

    @BeforeEach
    void forgetAll() {
        api.clear();
        api.change(settings -> SimulatorSettings.defaults().genesys().messaging());
    }

    private static void refused(Reply reply, int status, String message) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().at("/status/code").asInt()).isEqualTo(status);
        assertThat(reply.json().at("/status/message").asText()).isEqualTo(message);
    }

    @Test
    void theSignatureOfTheKnownBodyIsKnown() {
        assertThat(sign(TEXT, "secret")).isEqualTo("sha1=5650d7c8f21f989950d5d4dbd936c8d2d976dd28");
    }

    @Test
    void aCustomersTextBeginsAConversation() {
        Reply reply = caller.messages(
                SMS, Map.of("X-Hub-Signature", sign(TEXT, SMS_SECRET), "X-B3-TraceId", "trace-1"), TEXT);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        String id = reply.json().at("/data/ids/0").textValue();
        assertThat(id).matches("\\d{13}-\\d+");
        assertThat(reply.body()).isEqualTo("{\"status\":{\"code\":0},\"data\":{\"ids\":[\"" + id + "\"]}}");
        Conversation conversation = api.conversation(SMS, CUSTOMER).orElseThrow();
        assertThat(conversation.messages()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(id);
            assertThat(message.author()).isEqualTo(ConversationMessage.Author.CUSTOMER);
            assertThat(message.state()).isEqualTo(MessageState.RECEIVED);
            assertThat(message.text()).contains("Consumer message text");
            assertThat(message.traceId()).contains("trace-1");
        });
    }

    @Test
    void theIdsMayBeObjects() {
        api.change(settings -> settings.withReplies(replies -> replies.withIds(MessagingReplies.Ids.OBJECT)));

        assertThat(caller.messages(TEXT).json().at("/data/ids/0/id").textValue())
                .matches("\\d{13}-\\d+");
    }

    @Test
    void theSignatureIsReadInAnyCase() {
        Reply reply = caller.messages(
                SMS, Map.of("X-Hub-Signature", sign(TEXT, SMS_SECRET).toUpperCase(Locale.ROOT)), TEXT);

        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void severalMessagesHaveSeveralIdsAndReceiptsHaveNone() {
        api.write(SMS, CUSTOMER, "Hello");
        String sent =
                api.conversation(SMS, CUSTOMER).orElseThrow().messages().get(0).id();

        Reply reply = caller.messages("""
                {"messages":[
                {"channel":{"from":{"id":"1"},"to":{"id":"0123456789"}},"type":"Text","text":"a"},
                {"channel":{"from":{"id":"0123456789"},"to":{"id":"16504661149"},"messageId":"%s"},"type":"Receipt","status":"Delivered"},
                {"channel":{"from":{"id":"2"},"to":[{"id":"0123456789"}]},"type":"RichMedia","url":"genesys://nexus/1"}]}""".formatted(sent));

        assertThat(reply.json().at("/data/ids")).hasSize(2);
        assertThat(api.conversations()).extracting(Conversation::customer).containsExactly(CUSTOMER, "1", "2");
        assertThat(api.conversation(SMS, "2")
                        .orElseThrow()
                        .messages()
                        .get(0)
                        .content()
                        .path("url")
                        .asText())
                .isEqualTo("genesys://nexus/1");
        assertThat(caller.receipt(sent, "Delivered").body()).isEqualTo("{\"status\":{\"code\":0}}");
    }

    @ParameterizedTest
    @CsvSource({"Delivered, DELIVERED", "Removed, REMOVED", "Failed, FAILED"})
    void aReceiptChangesTheStateOfTheAgentsMessage(String status, MessageState state) {
        String sent = api.write(SMS, CUSTOMER, "Hello").id();

        caller.receipt(sent, status);

        assertThat(api.conversation(SMS, CUSTOMER)
                        .orElseThrow()
                        .message(sent)
                        .orElseThrow()
                        .state())
                .isEqualTo(state);
    }

    @Test
    void theReasonsOfAFailureAreKept() {
        String sent = api.write(EMAIL, "recipient-1@mail.com", "Hello").id();

        Reply reply = caller.messages(EMAIL, EMAIL_SECRET, """
                {"messages":[{"channel":{"from":{"id":"no-reply@company.com"},"to":{"id":"recipient-1@mail.com"},
                "messageId":"%s"},"type":"Receipt","status":"Failed",
                "reasons":[{"code":350,"message":"Message not allowed. Your account has been suspended."},{"code":500}]}]}""".formatted(sent));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(api.conversation(EMAIL, "recipient-1@mail.com")
                        .orElseThrow()
                        .messages()
                        .get(0)
                        .reasons())
                .isEqualTo(List.of(
                        new FailureReason(350, Optional.of("Message not allowed. Your account has been suspended.")),
                        new FailureReason(500, Optional.empty())));
    }

    @Test
    void aReceiptForAnUnknownMessageIsAcceptedOrRefusedAsSet() {
        assertThat(caller.receipt("1613474523265-0", "Delivered").status()).isEqualTo(200);

        api.change(settings -> settings.withReplies(replies -> replies.withUnknownReceipts(false)));

        refused(caller.receipt("1613474523265-0", "Delivered"), 400, "Message 1613474523265-0 not found");
    }

    @Test
    void aReceiptForACustomersMessageIsOneForAnUnknownMessage() {
        String customers = caller.messages(TEXT).json().at("/data/ids/0").asText();

        caller.receipt(customers, "Failed");

        assertThat(api.conversations().get(0).messages().get(0).state()).isEqualTo(MessageState.RECEIVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567890 | x-ccid          | a | 404 | Channel 1234567890 not found",
                "0123456789 | x-ccid          | a | 403 | Contact center a is unknown",
                "0123456789 | X-Hub-Signature | sha1=5650d7c8f21f989950d5d4dbd936c8d2d976dd28 | 401 | The signature does not match",
                "0123456789 | X-Hub-Signature | ' ' | 401 | The signature does not match",
                "0123456789 | Accept          | a | 401 | The header X-Hub-Signature is missing"
            })
    void aCallerWithoutTheRightHeadersIsRefused(
            String channel, String header, String value, int status, String message) {
        refused(caller.messages(channel, Map.of(header, value), TEXT), status, message);
        assertThat(api.conversations()).isEmpty();
    }

    @Test
    void withoutTheContactCentersIdARequestIsBad() {
        Reply reply = new SimulatorClient(SIMULATOR)
                .header("x-api-key", "demo-api-key")
                .send(
                        "POST",
                        "/nexus/v3/channels/0123456789/messages",
                        TEXT,
                        Map.of("X-Hub-Signature", sign(TEXT, SMS_SECRET)));

        refused(reply, 400, "The header x-ccid is missing");
    }

    @Test
    void withoutTheApiKeyARequestIsForbidden() {
        Reply reply = new SimulatorClient(SIMULATOR).post("/nexus/v3/channels/0123456789/messages", TEXT);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    @Test
    void theSignatureIsThatOfTheRawBytes() {
        refused(
                caller.messages(SMS, Map.of("X-Hub-Signature", sign(TEXT, SMS_SECRET)), TEXT + "\n"),
                401,
                "The signature does not match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "[]", "", "\"text\""})
    void aBodyThatIsNoObjectIsRefused(String body) {
        refused(caller.messages(body), 400, "The body must be a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"messages\":{}}", "{\"messages\":[]}"})
    void aBodyWithoutMessagesIsRefused(String body) {
        refused(caller.messages(body), 400, "messages must be an array with at least one message");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | messages[1] must be an object",
                "{'type':'Text','text':'a'} | messages[1].channel is missing",
                "{'channel':{'to':{'id':'1'}},'type':'Text','text':'a'} | messages[1].channel.from.id is missing",
                "{'channel':{'from':{'id':' '},'to':{'id':'1'}},'type':'Text','text':'a'} | messages[1].channel.from.id must be a text that is not blank",
                "{'channel':{'from':{'id':'1'}},'type':'Text','text':'a'} | messages[1].channel.to.id is missing",
                "{'channel':{'from':{'id':'1'},'to':[]},'type':'Text','text':'a'} | messages[1].channel.to.id is missing",
                "{'channel':{'from':{'id':'1'},'to':{'id':'1'}},'text':'a'} | messages[1].type is missing",
                "{'channel':{'from':{'id':'1'},'to':{'id':'1'}},'type':'Text'} | messages[1].text is missing",
                "{'channel':{'from':{'id':'1'},'to':{'id':'1'}},'type':'Receipt','status':'Delivered'} | messages[1].channel.messageId is missing",
                "{'channel':{'from':{'id':'1'},'to':{'id':'1'},'messageId':'1'},'type':'Receipt'} | messages[1].status is missing",
                "{'channel':{'from':{'id':'1'},'to':{'id':'1'},'messageId':'1'},'type':'Receipt','status':'Read'} | messages[1].status is 'Read', allowed are Delivered, Removed, Failed",
                "{'channel':{'from':{'id':'1'},'to':{'id':'1'},'messageId':'1'},'type':'Receipt','status':'Failed','reasons':[{'code':'a'}]} | messages[1].reasons must be objects with a code that is a number"
            })
    void oneMessageThatLacksSomethingMakesAllOfThemRefused(String message, String reason) {
        String body = """
                {"messages":[{"channel":{"from":{"id":"1"},"to":{"id":"2"}},"type":"Text","text":"a"},%s]}""".formatted(message.replace('\'', '"'));

        refused(caller.messages(body), 400, reason);
        assertThat(api.conversations()).isEmpty();
    }

    @Test
    void whatIsNotSimulatedAnswers501() {
        assertThat(caller.send("GET", "/nexus/v3/channels/0123456789", "", Map.of())
                        .status())
                .isEqualTo(501);
        assertThat(caller.send("GET", "/nexus/v3/channels/0123456789/messages", "", Map.of())
                        .status())
                .isEqualTo(405);
    }
}
