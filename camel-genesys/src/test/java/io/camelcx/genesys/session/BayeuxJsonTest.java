// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.json.ExactJson;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cometd.bayeux.Message;
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

    private final BayeuxJson json = new BayeuxJson();

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

    private List<Message.Mutable> read(String reply, int size) {
        JSONContext.AsyncParser parser = json.newAsyncParser();
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
