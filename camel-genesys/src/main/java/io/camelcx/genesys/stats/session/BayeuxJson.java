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
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.cometd.bayeux.Message;
import org.cometd.common.HashMapMessage;
import org.cometd.common.JSONContext;
import org.cometd.common.JacksonJSONContextClient;

/**
 * Reads Bayeux messages from the bytes of a reply in one pass, their {@code data} as a JSON tree. The CometD client's own
 * contexts go by a buffer of tokens or a string first, and make maps of the data, which would then be converted.
 */
final class BayeuxJson extends JacksonJSONContextClient {

    private final ObjectReader messages;

    BayeuxJson() {
        getObjectMapper().registerModule(new SimpleModule().addDeserializer(HashMapMessage.class, new MessageReader()));
        messages = getObjectMapper().readerForListOf(HashMapMessage.class);
    }

    @Override
    public JSONContext.AsyncParser newAsyncParser() {
        return new Reply();
    }

    /** The bytes of one reply as they arrive. */
    private final class Reply implements JSONContext.AsyncParser {

        private final Bytes bytes = new Bytes();

        @Override
        public void parse(ByteBuffer buffer) {
            bytes.append(buffer);
        }

        @Override
        public <R> R complete() {
            try {
                return bytes.readBy(messages);
            } catch (IOException notBayeux) {
                throw new UncheckedIOException("The reply is no list of Bayeux messages", notBayeux);
            }
        }
    }

    /** Gives its buffer to the parser without the copy that {@code toByteArray} makes. */
    private static final class Bytes extends ByteArrayOutputStream {

        void append(ByteBuffer buffer) {
            if (buffer.hasArray()) {
                write(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
                buffer.position(buffer.limit());
            } else {
                byte[] chunk = new byte[buffer.remaining()];
                buffer.get(chunk);
                writeBytes(chunk);
            }
        }

        <R> R readBy(ObjectReader reader) throws IOException {
            return reader.readValue(buf, 0, count);
        }
    }

    private static final class MessageReader extends JsonDeserializer<HashMapMessage> {

        @Override
        public HashMapMessage deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            HashMapMessage message = new HashMapMessage();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                message.put(
                        field,
                        Message.DATA_FIELD.equals(field)
                                ? context.readTree(parser)
                                : context.readValue(parser, Object.class));
            }
            return message;
        }
    }
}
