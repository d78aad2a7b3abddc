// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** A request as Vert.x has received it, with its body. */
record VertxRequest(RoutingContext context) implements ReceivedRequest {

    private static final byte[] EMPTY = {};

    /** A header that was sent twice is one value, as in Camel's messages, so that neither of the two can pass for it. */
    @Override
    public Optional<String> header(String name) {
        List<String> values = context.request().headers().getAll(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    @Override
    public boolean isPost() {
        return HttpMethod.POST.equals(context.request().method());
    }

    @Override
    public Optional<byte[]> body(int limit) {
        byte[] body = Optional.ofNullable(context.body().buffer())
                .map(Buffer::getBytes)
                .orElse(EMPTY);
        return body.length > limit ? Optional.empty() : Optional.of(body);
    }
}
