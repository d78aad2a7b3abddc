// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import static io.camelcx.genesys.messaging.MessagingBed.CHANNEL;
import static io.camelcx.genesys.messaging.MessagingBed.CONSUMER;
import static io.camelcx.genesys.messaging.MessagingBed.EMAIL_CHANNEL;
import static io.camelcx.genesys.messaging.MessagingBed.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.messaging.client.ConsumerMessage;
import io.camelcx.genesys.messaging.client.SentMessages;
import io.camelcx.simulator.genesys.messaging.ConversationMessage;
import io.camelcx.simulator.genesys.settings.MessagingReplies;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.signature.HubSignature;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of consumers. */
class SendTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MESSAGE = """
            {"channel":{"from":{"id":"16504661149"},"to":{"id":"0123456789"}},"type":"Text","text":"Hello"}""";
    private static final Map<String, Object> MAP = Map.of(
            "channel",
            Map.of("from", Map.of("id", CONSUMER), "to", Map.of("id", CHANNEL)),
            "type",
            "Text",
            "text",
            "Hello");

    @AutoClose
    private final MessagingBed bed = MessagingBed.create().start();

    @Test
    void aTextIsSentFromTheConsumerOfAHeaderOrAnOption() {
        Exchange sent = bed.call("", "Hello", Map.of(GenesysMessagingConstants.FROM, CONSUMER));
        bed.call("from=RAW(${header.number})", "again".getBytes(StandardCharsets.UTF_8), Map.of("number", CONSUMER));
        bed.call("from=" + CONSUMER, new ByteArrayInputStream("and again".getBytes(StandardCharsets.UTF_8)));
        assertThat(bed.messages())
                .extracting(message -> message.text().orElse(""))
                .containsExactly("Hello", "again", "and again");
        SentMessages body = sent.getMessage().getBody(SentMessages.class);
        assertThat(body.ids()).containsExactly(bed.messages().get(0).id());
        assertThat(sent.getMessage().getHeader(GenesysMessagingConstants.SENT_MESSAGE_IDS))
                .isEqualTo(body.ids());
        assertThat(sent.getMessage().getBody(String.class))
                .isEqualTo("{\"ids\":[\"" + body.ids().get(0) + "\"]}");
    }

    @Test
    void aConsumersTextThatIsJsonStaysText() throws Exception {
        String forged = "{\"messages\":[" + MESSAGE.replace(CONSUMER, "victim") + "]}";
        bed.call("", forged, Map.of(GenesysMessagingConstants.FROM, CONSUMER));
        bed.call("", "[]", Map.of(GenesysMessagingConstants.FROM, CONSUMER));
        assertThat(bed.messages())
                .extracting(message -> message.text().orElse(""))
                .containsExactly(forged, "[]");
        assertThat(bed.messages(CHANNEL, "victim")).isEmpty();
    }

    static Stream<Object> bodies() throws Exception {
        byte[] bytes = MESSAGE.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                MESSAGE,
                "[" + MESSAGE + "]",
                "{\"messages\":[" + MESSAGE + "]}",
                bytes,
                new ByteArrayInputStream(bytes),
                new InputStreamCache(bytes),
                new StringReader(MESSAGE),
                JSON.readTree(MESSAGE),
                MAP,
                List.of(MAP),
                Map.of("messages", List.of(MAP)),
                ConsumerMessage.text(CONSUMER, CHANNEL, "Hello"),
                List.of(ConsumerMessage.text(CONSUMER, CHANNEL, "Hello")));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aMessageMayBeWrittenInManyWays(Object body) throws Exception {
        assertThat(bed.call("", body).getException()).isNull();
        assertThat(bed.messages()).singleElement().satisfies(message -> assertThat(message.content())
                .isEqualTo(JSON.readTree(MESSAGE)));
    }

    @Test
    void aFileIsRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("message.json"), MESSAGE);
        assertThat(bed.call("", file.toFile()).getException()).isNull();
        bed.routes(routes ->
                routes.from("file:" + folder).to("genesys-messaging:" + CHANNEL).to("mock:sent"));
        bed.context().getEndpoint("mock:sent", MockEndpoint.class).setExpectedMessageCount(1);
        bed.context().getEndpoint("mock:sent", MockEndpoint.class).assertIsSatisfied(20_000);
        assertThat(bed.messages()).hasSize(2);
    }

    @Test
    void manyMessagesAreOneRequest() {
        Exchange sent = bed.call(
                "",
                List.of(
                        ConsumerMessage.text(CONSUMER, CHANNEL, "one"),
                        ConsumerMessage.text("49301234567", CHANNEL, "two"),
                        ConsumerMessage.text(CONSUMER, CHANNEL, "three")));
        assertThat(sent.getMessage().getBody(SentMessages.class).ids()).hasSize(3);
        assertThat(bed.journal().count("POST", MESSAGES)).isEqualTo(1);
        assertThat(bed.messages()).hasSize(2);
    }

    @Test
    void otherTypesAndFieldsAreSentAsTheyAre() throws Exception {
        String carousel = """
                {"source":"kiosk","messages":[{"channel":{"from":{"id":"16504661149","name":"Kim"},
                 "to":{"id":"0123456789"},"lang":"de"},"type":"Carousel","cards":[{"n":12345678901234567.89}],"x":null}]}""";
        assertThat(bed.call("", carousel).getException()).isNull();
        ObjectMapper exact = ExactJson.mapper();
        assertThat(exact.readTree(bed.last("POST").body())).isEqualTo(exact.readTree(carousel));
        assertThat(bed.last("POST").body()).contains("12345678901234567.89");
        ConsumerMessage read =
                JSON.readValue(JSON.readTree(carousel).at("/messages/0").toString(), ConsumerMessage.class);
        assertThat(read.other()).containsOnlyKeys("cards", "x");
    }

    @Test
    void whatAMessageLacksIsTakenFromHeadersAndTheEndpoint() {
        Exchange sent =
                bed.call("", Map.of("type", "Text", "text", "Hello"), Map.of(GenesysMessagingConstants.FROM, CONSUMER));
        assertThat(sent.getException()).isNull();
        bed.call(
                "to=other",
                Map.of("channel", Map.of("to", Map.of("id", CHANNEL)), "type", "Text", "text", "again"),
                Map.of(GenesysMessagingConstants.FROM, CONSUMER));
        assertThat(bed.messages()).hasSize(2).allSatisfy(message -> assertThat(
                        message.content().at("/channel/to/id").asText())
                .isEqualTo(CHANNEL));
    }

    @Test
    void aHeaderChoosesAnotherChannelAndItsSecret() {
        Exchange sent = bed.call(
                "",
                "Hello",
                Map.of(
                        GenesysMessagingConstants.FROM, "kim@mail.com",
                        GenesysMessagingConstants.OVERRIDE_CHANNEL_ID, EMAIL_CHANNEL,
                        GenesysMessagingConstants.CHANNEL_ID, "of the consumer of the route"));
        assertThat(sent.getException()).isNull();
        assertThat(bed.messages(EMAIL_CHANNEL, "kim@mail.com")).hasSize(1);
        Exchange unknown = bed.call("", MESSAGE, Map.of(GenesysMessagingConstants.OVERRIDE_CHANNEL_ID, "no-secret"));
        assertThat(unknown.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("channelSecrets[no-secret]", CHANNEL);
    }

    @Test
    void exactlyTheBytesThatAreSentAreSigned() {
        bed.call("from=" + CONSUMER, "Grüße 漢 \uD83D\uDE00");
        RecordedRequest request = bed.last("POST");
        assertThat(request.header("X-Hub-Signature"))
                .isEqualTo(HubSignature.of("demo-channel-secret")
                        .sign(request.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(request.header("x-ccid")).isEqualTo("0ff723ff-6c6f-44e0-9ce3-ce579337eadd");
        assertThat(request.header("x-api-key")).isEqualTo("demo-api-key");
        assertThat(request.header("Authorization")).isEmpty();
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(bed.journal().requests()).as("no token is requested").hasSize(1);
    }

    @Test
    void theTraceIdComesFromAHeaderOrGoesThere() {
        Map<String, Object> given = Map.of(GenesysMessagingConstants.TRACE_ID, "05bb858a-3468-4c82-a8ce-3b1a9c4e4b67");
        bed.call("from=" + CONSUMER, "Hello", given);
        Exchange second = bed.call("from=" + CONSUMER, "again");
        assertThat(bed.messages())
                .extracting(ConversationMessage::traceId)
                .extracting(id -> id.orElse(""))
                .containsExactly(
                        "05bb858a-3468-4c82-a8ce-3b1a9c4e4b67",
                        second.getMessage().getHeader(GenesysMessagingConstants.TRACE_ID, String.class));
        Exchange odd =
                bed.call("from=" + CONSUMER, "again", Map.of(GenesysMessagingConstants.TRACE_ID, "a\r\nX-Evil: 1"));
        assertThat(odd.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-B3-TraceId");
        assertThat(bed.messages()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void idsMayBeTextsOrObjects(MessagingReplies.Ids ids) {
        bed.messaging().change(api -> api.withReplies(replies -> replies.withIds(ids)));
        Exchange sent = bed.call("from=" + CONSUMER, "Hello");
        assertThat(sent.getMessage().getBody(SentMessages.class).ids())
                .containsExactly(bed.messages().get(0).id());
    }

    @Test
    void aResponseNeedNotNameIds() {
        answer("{\"status\":{\"code\":0}}");
        Exchange sent =
                bed.call("from=" + CONSUMER, "Hello", Map.of(GenesysMessagingConstants.MESSAGE_ID, "of another"));
        assertThat(sent.getException()).isNull();
        assertThat(sent.getMessage().getBody(SentMessages.class).ids()).isEmpty();
        assertThat(sent.getMessage().getHeader(GenesysMessagingConstants.MESSAGE_ID))
                .isEqualTo("of another");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | the response has no status with a code",
                "{\"data\":{\"ids\":[\"1\"]}} | the response has no status with a code",
                "[] | the response has no status with a code",
                "<html>Login</html> | not JSON",
                "'' | not JSON",
                "{\"status\":{\"code\":0} | the answer is not the JSON"
            })
    void aSuccessThatProvesNothingIsAnError(String body, String words) {
        answer(body);
        CxApiException failure = bed.call("from=" + CONSUMER, "Hello").getException(CxApiException.class);
        assertThat(failure).hasMessageContainingAll("send messages", words.strip());
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(bed.journal().count("POST", MESSAGES)).isEqualTo(1);
    }

    @Test
    void aRefusalInTheEnvelopeIsAnError() {
        answer("{\"status\":{\"code\":400,\"message\":\"Not today\"}}");
        assertThat(bed.call("from=" + CONSUMER, "Hello").getException(CxApiException.class))
                .hasMessageContainingAll("send messages", "Not today", "code 400");
    }

    @Test
    void whatTheVendorRefusesIsAnErrorWithItsWords() {
        bed.connection().stop();
        bed.connection().setChannelSecrets(Map.of(CHANNEL, "another-secret", "1", "secret-of-none"));
        bed.connection().start();
        CxApiException signature = bed.call("from=" + CONSUMER, "Hello").getException(CxApiException.class);
        assertThat(signature)
                .hasMessageContainingAll("send messages", "401", "The signature does not match", "channel's secret")
                .hasMessageNotContaining("another-secret");
        assertThat(signature.isRetryable()).isFalse();
        CxApiException channel =
                bed.send("genesys-messaging:1?from=2", "Hello", Map.of()).getException(CxApiException.class);
        assertThat(channel).hasMessageContainingAll("404", "Channel 1 not found");
    }

    @ParameterizedTest
    @CsvSource({"500,true", "502,true", "503,true", "504,true", "429,false", "400,false", "403,false"})
    void aMessageIsSentOnce(int status, boolean unknown) {
        bed.faults().add(Fault.on("POST", MESSAGES).times(1).status(status));
        CxApiException failure = bed.call("from=" + CONSUMER, "Hello").getException(CxApiException.class);
        assertThat(failure.outcomeUnknown()).isEqualTo(unknown);
        assertThat(failure.getMessage().contains("check before sending it again"))
                .isEqualTo(unknown);
        assertThat(bed.journal().count("POST", MESSAGES)).isEqualTo(1);
    }

    @Test
    void aLostResponseIsCalledSo() {
        bed.faults().add(Fault.on("POST", MESSAGES).times(1).afterHandling().connectionReset());
        CxApiException failure = bed.call("from=" + CONSUMER, "Hello").getException(CxApiException.class);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(bed.messages()).hasSize(1);
    }

    @Test
    void withoutAConnectionItIsTriedAgain() {
        bed.simulator().close();
        CxApiException failure = bed.call("from=" + CONSUMER, "Hello").getException(CxApiException.class);
        assertThat(failure).hasMessageContaining("after 3 attempts");
        assertThat(failure.outcomeUnknown()).isFalse();
    }

    @Test
    void whatIsMissingIsNamedBeforeAnyCall() {
        for (Object body : Arrays.asList(null, "", "Hello", 1, new ByteArrayInputStream(new byte[0]))) {
            refused("", body, "send needs a body", "option from", "CamelGenesysMessagingFrom");
        }
        refused("from=1", " ", "the text is empty");
        refused("", "[]", "at least one message");
        refused("", List.of(), "at least one message");
        refused("", "{\"messages\":{}}", "at least one message");
        refused("", "{\"messages\":[1]}", "messages[0] must be a JSON object");
        refused("", "[" + MESSAGE + ",{\"type\":\"Text\",\"text\":\"a\"}]", "messages[1].channel.from.id is missing");
        refused("", "{\"channel\":1,\"type\":\"Text\"}", "messages[0].channel.from.id is missing");
        refused("from=1", Map.of("text", "a"), "messages[0].type is missing");
        refused("from=1", Map.of("type", "Text"), "messages[0].text is missing");
        refused("from=1", Map.of("type", "Text", "text", 1), "messages[0].text must be a text that is not blank");
        refused(
                "",
                MESSAGE.replace("\"" + CONSUMER + "\"", "16504661149"),
                "messages[0].channel.from.id must be a text");
        refused("", new Object(), "send cannot write the body");
        assertThat(bed.journal().requests()).isEmpty();
    }

    @Test
    void anUnknownOperationIsRefused() {
        Exchange refused = bed.call("", MESSAGE, Map.of(GenesysMessagingConstants.OPERATION, "sned"));
        assertThat(refused.getException())
                .hasMessageContainingAll("CamelGenesysMessagingOperation", "deleteMedia", "sned");
    }

    private void refused(String options, Object body, String... words) {
        assertThat(bed.call(options, body).getException())
                .as("%s %s", options, body)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }

    private void answer(String body) {
        bed.faults().add(Fault.on("POST", MESSAGES).times(1).body(body).header("Content-Type", "application/json"));
    }
}
