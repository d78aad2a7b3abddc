// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import io.camelcx.support.http.PathSegment;
import java.util.Optional;

/** The query of an address. */
final class Query {

    private final StringBuilder text = new StringBuilder();

    Query with(String name, Object value) {
        text.append(text.isEmpty() ? '?' : '&').append(name).append('=').append(PathSegment.encode(value.toString()));
        return this;
    }

    Query with(String name, Optional<?> value) {
        return value.isPresent() ? with(name, value.get()) : this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
