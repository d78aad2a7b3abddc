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
package io.camelcx.support.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Turns a 2xx answer into a value. Called once for each such answer, on the thread that made the call; when an answer breaks off and the call
 * is tried again, it is called again.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface ResponseReader<T> {

    /** How long {@link #limited}, {@link #bytes} and {@link #json} read at most; an answer that comes more slowly fails the call. */
    Duration LONGEST_READ = Duration.ofMinutes(5);

    /**
     * Reads the answer.
     *
     * @param response valid only during this call
     * @throws IOException when the answer breaks off or cannot be understood
     */
    T read(ApiResponse response) throws IOException;

    /** Takes no interest in the body. The value is null. */
    static ResponseReader<Void> discarding() {
        return response -> null;
    }

    /** The whole body, at most {@code maxSize} bytes; a larger one fails the call. */
    static ResponseReader<byte[]> bytes(int maxSize) {
        return response -> {
            InputStream body = limitedBody(response, maxSize);
            Optional<Long> announced = response.length().filter(length -> length <= maxSize);
            return announced.isPresent() ? body.readNBytes(announced.get().intValue()) : body.readAllBytes();
        };
    }

    /** JSON as a value of {@code type} (a record, a map, a {@code JsonNode}), parsed from the stream, at most {@code maxSize} bytes. */
    static <T> ResponseReader<T> json(ObjectMapper mapper, Class<T> type, long maxSize) {
        return json(mapper.readerFor(type), maxSize);
    }

    /** JSON as the reader understands it, parsed from the stream, at most {@code maxSize} bytes. */
    static <T> ResponseReader<T> json(ObjectReader reader, long maxSize) {
        return limited(maxSize, body -> reader.readValue(body));
    }

    /** The body as the reader understands it, from the stream, at most {@code maxSize} bytes; a larger one fails the call. */
    static <T> ResponseReader<T> limited(long maxSize, BodyReader<T> reader) {
        return response -> reader.read(limitedBody(response, maxSize));
    }

    private static InputStream limitedBody(ApiResponse response, long maxSize) throws IOException {
        return new LimitedInputStream(response.body(), maxSize, LONGEST_READ, System::nanoTime);
    }
}
