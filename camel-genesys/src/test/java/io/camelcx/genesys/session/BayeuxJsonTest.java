// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.json.ExactJson;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cometd.bayeux.Message;
import org.cometd.common.HashMapMessage;
import org.cometd.common.JSONContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BayeuxJsonTest {

    private static final String DATA = """
            {"data":{"statistics":[{"statisticId":"ä\\u00e9\\"","value":{"intValue":5,"big":12345678901234567890,"long":1490830620000,
            "half":0.5,"yes":true,"no":false,"nothing":null,"empty":{},"list":[1,[2,{}],"x"]},"timestamp":1}]}}""";
    private static final String REPLY = "[{\"channel\":\"/statistics/v3/updates\",\"data\":" + DATA + "},"
            + "{\"channel\":\"/meta/connect\",\"id\":\"7\",\"successful\":true,"
            + "\"advice\":{\"interval\":0,\"timeout\":20000,\"reconnect\":\"retry\"}}]";

    private final BayeuxJson json = new BayeuxJson(Arrivals.NONE);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 100_000})
    void readsAReplyInPiecesOfAnySize(int size) throws Exception {
        List<Message.Mutable> messages = read(REPLY, size);
        assertThat(messages).hasSize(2);
        assertThat((JsonNode) messages.get(0).getData())
                .isEqualTo(ExactJson.mapper().readTree(DATA));
        Message connect = messages.get(1);
        assertThat(connect.isSuccessful()).isTrue();
        assertThat(connect.getId()).isEqualTo("7");
        assertThat(connect.getAdvice()).isEqualTo(Map.of("interval", 0, "timeout", 20000, "reconnect", "retry"));
    }

    @Test
    void readsASingleMessageToo() {
        assertThat(read("{\"channel\":\"/meta/connect\",\"successful\":true}", 10))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100_000})
    void aValueThatIsNotJsonDoesNotAffectOthers(int size) {
        String strange = "[NaN,Infinity,-Infinity,1e400,1e99999999999,1.10,007," + "9".repeat(2000) + ",\"a\tb\",42]";
        JsonNode data = (JsonNode) read("[{\"channel\":\"/x\",\"data\":" + strange + "}]", size)
                .get(0)
                .getData();
        assertThat(data)
                .extracting(JsonNode::asText)
                .containsExactly(
                        "NaN",
                        "Infinity",
                        "-Infinity",
                        "1E+400",
                        "1e99999999999",
                        "1.10",
                        "7",
                        "9".repeat(2000),
                        "a\tb",
                        "42");
    }

    @Test
    void readsAnEmptyList() {
        assertThat(read("[]", 10)).isEmpty();
        assertThat(read("", 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "[{\"channel\":", "[{]", "[1]", "\"text\""})
    void refusesWhatIsNotAListOfMessages(String reply) {
        assertThatThrownBy(() -> {
                    if (read(reply, 10).isEmpty()) {
                        throw new IllegalArgumentException("nothing was read");
                    }
                })
                .isInstanceOfAny(UncheckedIOException.class, IllegalArgumentException.class);
    }

    @Test
    void refusesUnlimitedNesting() {
        assertThatThrownBy(() -> read("[".repeat(100_000), 1000)).hasMessageContaining("not JSON");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 100_000})
    void dataIsOfferedWhileTheRestOfTheReplyArrives(int size) {
        Taken taken = new Taken("/updates");
        List<Message.Mutable> rest = read(
                new BayeuxJson(taken),
                "[{\"data\":1,\"channel\":\"/updates\"},{\"channel\":\"/meta/connect\",\"id\":\"7\"},"
                        + "{\"channel\":\"/others\",\"data\":2},{\"channel\":\"/updates\",\"data\":{\"x\":[3]}}]",
                size);
        assertThat(taken.data).extracting(JsonNode::toString).containsExactly("1", "{\"x\":[3]}");
        assertThat(taken.unflushed).isZero();
        assertThat(rest).extracting(Message::getChannel).containsExactly("/meta/connect", "/others");
    }

    @Test
    void dataIsOfferedBeforeTheNextMessageIsThere() {
        Taken taken = new Taken("/updates");
        JSONContext.AsyncParser parser = new BayeuxJson(taken).newAsyncParser();
        parser.parse(bytes("[{\"channel\":\"/updates\",\"data\":1},{\"channel\":\"/upd"));
        assertThat(taken.data).hasSize(1);
        assertThat(taken.unflushed).isZero();
        parser.parse(bytes("ates\",\"data\":2}"));
        assertThat(taken.data).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"channel\"", "7]"})
    void dataAheadOfABreakIsTaken(String broken) {
        Taken taken = new Taken("/updates");
        BayeuxJson context = new BayeuxJson(taken);
        assertThatThrownBy(() -> read(context, "[{\"channel\":\"/updates\",\"data\":1}," + broken, 1000))
                .isInstanceOfAny(UncheckedIOException.class, IllegalArgumentException.class);
        assertThat(taken.data).hasSize(1);
        assertThat(taken.unflushed).isZero();
    }

    @Test
    void otherFieldsAreThePlainValuesThatTheClientRequires() {
        Message message = read(
                        "{\"successful\":true,\"nothing\":null,\"half\":1.50,\"big\":12345678901234567890,\"long\":1490830620000,"
                                + "\"none\":NaN,\"supportedConnectionTypes\":[\"long-polling\",{}],\"ext\":{\"ack\":[1,{\"a\":false}]}}",
                        100)
                .get(0);
        Map<String, Object> expected = new HashMap<>(Map.of(
                "successful",
                true,
                "half",
                new BigDecimal("1.50"),
                "big",
                new BigInteger("12345678901234567890"),
                "long",
                1490830620000L,
                "none",
                "NaN",
                "supportedConnectionTypes",
                List.of("long-polling", Map.of()),
                "ext",
                Map.of("ack", List.of(1, Map.of("a", false)))));
        expected.put("nothing", null);
        assertThat(message).isEqualTo(expected);
    }

    @Test
    void readsATextAsItReadsBytes() throws Exception {
        assertThat(json.parse(REPLY)).isEqualTo(read(REPLY, 7));
        assertThat(json.parse("{\"channel\":\"/ä\"}").get(0).getChannel()).isEqualTo("/ä");
        assertThat(json.parse("")).isEmpty();
        for (String reply : List.of("<html>", "[1]", "[{]", "[".repeat(100_000))) {
            assertThatThrownBy(() -> json.parse(reply)).isInstanceOf(ParseException.class);
        }
    }

    @Test
    void writesEveryMessageOfTheProtocol() throws Exception {
        assertWritten("{'channel':'/meta/handshake','id':'1','version':'1.0','minimumVersion':'1.0',"
                + "'supportedConnectionTypes':['long-polling'],'advice':{'timeout':60000,'interval':0}}");
        assertWritten("{'channel':'/meta/connect','id':'2','clientId':'c ä','connectionType':'long-polling',"
                + "'advice':{'timeout':0}}");
        assertWritten("{'channel':'/meta/subscribe','id':'3','clientId':'c','subscription':['/a/*','/b']}");
        assertWritten("{'channel':'/meta/unsubscribe','id':'4','clientId':'c','subscription':'/a/*','ext':{}}");
        assertWritten("{'channel':'/meta/disconnect','id':'5','clientId':'c'}");
    }

    @Test
    void writesTheDataOfAMessageAsItWasRead() throws Exception {
        String data = "{\"data\":{\"amount\":1.10,\"big\":12345678901234567890,\"tiny\":1E-400,\"nothing\":null}}";
        assertThat(json.generate(read(data, 100).get(0))).isEqualTo(data);
    }

    @Test
    void readsAndWritesSingleValues() throws Exception {
        Map<?, ?> value = json.getParser().parse(new StringReader("{\"ack\":-1,\"rate\":0.10}"), Map.class);
        assertThat(value).isEqualTo(Map.of("ack", -1, "rate", new BigDecimal("0.10")));
        assertThat(json.getGenerator().generate(List.of("ä", 1, Map.of("a", true))))
                .isEqualTo("[\"ä\",1,{\"a\":true}]");
        assertThatThrownBy(() -> json.getParser().parse(new StringReader("{"), Map.class))
                .isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> json.getGenerator().generate(new Object())).isInstanceOf(UncheckedIOException.class);
    }

    private void assertWritten(String message) throws Exception {
        Map<String, Object> fields =
                ExactJson.mapper().readValue(message.replace('\'', '"'), new TypeReference<Map<String, Object>>() {});
        Message.Mutable written = new HashMapMessage();
        written.putAll(fields);
        assertThat(ExactJson.mapper().readValue(json.generate(written), Map.class))
                .isEqualTo(fields);
    }

    /** Takes the data of one channel. */
    private static final class Taken implements Arrivals {

        private final String own;
        private final List<JsonNode> data = new ArrayList<>();
        private int unflushed;

        Taken(String own) {
            this.own = own;
        }

        @Override
        public boolean take(String channel, JsonNode next) {
            if (!channel.equals(own)) {
                return false;
            }
            data.add(next);
            unflushed++;
            return true;
        }

        @Override
        public void flush() {
            assertThat(unflushed).isPositive();
            unflushed = 0;
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Message.Mutable> read(String reply, int size) {
        return read(json, reply, size);
    }

    private static List<Message.Mutable> read(BayeuxJson context, String reply, int size) {
        JSONContext.AsyncParser parser = context.newAsyncParser();
        byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += size) {
            ByteBuffer chunk = ByteBuffer.allocateDirect(Math.min(size, bytes.length - from));
            chunk.put(bytes, from, chunk.capacity()).flip();
            parser.parse(chunk);
            assertThat(chunk.hasRemaining()).isFalse();
        }
        return parser.complete();
    }
}
