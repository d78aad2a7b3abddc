// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import io.camelcx.support.http.RequestBody;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/** Takes a message's body as the body of a request, without reading it into memory. */
public final class StreamedBody {

    private static final String ANY_TYPE = "application/octet-stream";

    private StreamedBody() {}

    /**
     * The body: bytes, a file, a cached stream and a text can be sent again, another stream only once.
     *
     * @param operation the operation that needs it, for the error
     * @throws IllegalArgumentException if it is empty, is a file that does not exist, or cannot be read as a stream
     */
    public static RequestBody of(Exchange exchange, String operation) {
        return of(exchange, exchange.getMessage().getBody(), operation);
    }

    /** The same of a value that may be a part of the body. */
    public static RequestBody of(Exchange exchange, Object body, String operation) {
        if (body instanceof WrappedFile<?> wrapped) {
            return of(exchange, wrapped.getFile() instanceof File file ? file : wrapped.getBody(), operation);
        }
        if (body instanceof RequestBody ready) {
            return ready;
        }
        if (body instanceof byte[] bytes) {
            return RequestBody.of(bytes);
        }
        if (body instanceof File || body instanceof Path) {
            return ofFile(body instanceof File file ? file.toPath() : (Path) body, operation);
        }
        if (body instanceof StreamCache cache) {
            return RequestBody.reopenable(() -> opened(exchange, cache), length(cache));
        }
        if (body instanceof CharSequence) {
            return RequestBody.of(exchange.getContext().getTypeConverter().convertTo(byte[].class, exchange, body));
        }
        InputStream stream = body == null
                ? null
                : exchange.getContext().getTypeConverter().tryConvertTo(InputStream.class, exchange, body);
        if (stream == null) {
            throw new IllegalArgumentException(operation
                    + " needs a body with the content: bytes, a stream or a file, not "
                    + (body == null ? "an empty one" : "a " + body.getClass().getSimpleName()));
        }
        return RequestBody.once(stream, OptionalLong.empty());
    }

    /** The name of a file, without its folders; empty for content of another kind. */
    public static Optional<String> fileName(Object body) {
        Object file = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        if (file instanceof Path path) {
            return Optional.ofNullable(path.getFileName()).map(Path::toString);
        }
        return file instanceof File named ? Optional.of(named.getName()) : Optional.empty();
    }

    /**
     * The type of the body as that of a file: the header of the message, unless that is of a form that the route has received, else by the name of the
     * file.
     */
    public static String contentType(Message message, String fileName) {
        return Optional.ofNullable(message.getHeader(Exchange.CONTENT_TYPE, String.class))
                .filter(type -> !type.isBlank() && !type.startsWith("multipart/"))
                .or(() -> Optional.ofNullable(URLConnection.guessContentTypeFromName(fileName)))
                .orElse(ANY_TYPE);
    }

    private static RequestBody ofFile(Path file, String operation) {
        try {
            return RequestBody.of(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(operation + " cannot read the file " + file, e);
        }
    }

    /** A cache of characters counts these, not bytes. */
    private static OptionalLong length(StreamCache cache) {
        return cache instanceof InputStream && cache.length() > 0
                ? OptionalLong.of(cache.length())
                : OptionalLong.empty();
    }

    /** The route reads the cache again from its beginning. */
    private static InputStream opened(Exchange exchange, StreamCache cache) {
        cache.reset();
        InputStream stream = cache instanceof InputStream itself
                ? itself
                : exchange.getContext().getTypeConverter().convertTo(InputStream.class, exchange, cache);
        return new FilterInputStream(stream) {
            @Override
            public int read(byte[] bytes, int offset, int size) throws IOException {
                return in.read(bytes, offset, size);
            }

            @Override
            public void close() {
                cache.reset();
            }
        };
    }
}
