// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Converts a 2xx response to a value. Called once for each such response, on the thread that made the call; if a response is truncated and the call
 * is retried, it is called again. The rest of the body that a reader leaves is read after it, up to a limit: a body that is truncated there fails the
 * call as well.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface ResponseReader<T> {

    /** How long {@link #limited}, {@link #bytes} and {@link #json} read at most; a slower response fails the call. */
    Duration MAX_READ = Duration.ofMinutes(5);

    /**
     * Reads the response.
     *
     * @param response valid only during this call
     * @throws IOException if the response is truncated or cannot be read
     */
    T read(ApiResponse response) throws IOException;

    /**
     * Reads the result that a response with an error status contains, such as what the vendor proposes instead. By default it is an error.
     *
     * @param response valid only during this call
     * @return empty if the response is an error. What is to be known of its body then must be read by {@link ApiResponse#buffered}
     * @throws UnacceptableAnswerException if the response cannot be read, and the same call would get the same response
     */
    default Optional<T> readRefusal(ApiResponse response) throws IOException {
        return Optional.empty();
    }

    /** Ignores the body. The value is null. */
    static ResponseReader<Void> discarding() {
        return response -> null;
    }

    /** The whole body, of any content, at most {@code maxSize} bytes; a larger one fails the call. */
    static ResponseReader<byte[]> bytes(int maxSize) {
        return response -> {
            InputStream body = limited(response.body(), maxSize);
            Optional<Long> announced = response.length().filter(length -> length <= maxSize);
            return announced.isPresent() ? body.readNBytes(announced.get().intValue()) : body.readAllBytes();
        };
    }

    /**
     * JSON as a value of {@code type} (a record, a map, a {@code JsonNode}), parsed from the stream, at most {@code maxSize} bytes. Anything
     * but one JSON document, an empty body too, fails the call.
     */
    static <T> ResponseReader<T> json(ObjectMapper mapper, Class<T> type, long maxSize) {
        return json(mapper.readerFor(type), maxSize);
    }

    /** JSON as the Jackson reader reads it, as {@link #json(ObjectMapper, Class, long)}. */
    static <T> ResponseReader<T> json(ObjectReader reader, long maxSize) {
        return limited(ExpectedContent.json(), maxSize, wholeDocument(reader));
    }

    /** JSON as {@link #json(ObjectMapper, Class, long)}, but an empty body is a success, too, and its value empty. */
    static <T> ResponseReader<Optional<T>> optionalJson(ObjectMapper mapper, Class<T> type, long maxSize) {
        return optional(ExpectedContent.json(), maxSize, wholeDocument(mapper.readerFor(type)));
    }

    /** The body as the reader converts it, of any content, from the stream, at most {@code maxSize} bytes; a larger one fails the call. */
    static <T> ResponseReader<T> limited(long maxSize, BodyReader<T> reader) {
        return limited(ExpectedContent.anything(), maxSize, reader);
    }

    /**
     * The body as the reader converts it, from the stream, at most {@code maxSize} bytes; a larger one, and one with other content than expected,
     * fails the call.
     */
    static <T> ResponseReader<T> limited(ExpectedContent expected, long maxSize, BodyReader<T> reader) {
        return response ->
                reader.read(expected.check(limited(response.body(), maxSize), response.header("Content-Type")));
    }

    /** As {@link #limited(ExpectedContent, long, BodyReader)}, but an empty body (204, or a 200 without content) is a success, too: its value is empty. */
    static <T> ResponseReader<Optional<T>> optional(ExpectedContent expected, long maxSize, BodyReader<T> reader) {
        return response -> {
            Optional<InputStream> body =
                    expected.checkedOrEmpty(limited(response.body(), maxSize), response.header("Content-Type"));
            return body.isPresent() ? Optional.of(reader.read(body.get())) : Optional.empty();
        };
    }

    private static <T> BodyReader<T> wholeDocument(ObjectReader reader) {
        ObjectReader whole = reader.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        return body -> whole.readValue(body);
    }

    private static InputStream limited(InputStream body, long maxSize) {
        return new LimitedInputStream(body, maxSize, MAX_READ, System::nanoTime);
    }
}
