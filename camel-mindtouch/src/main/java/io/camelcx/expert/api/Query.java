// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import io.camelcx.support.http.PathSegment;
import java.util.Optional;

/** Builds the query of a URI. Not thread-safe. */
public final class Query {

    private final StringBuilder text = new StringBuilder();

    /** Adds a parameter; its value is percent-encoded. */
    public Query with(String name, Object value) {
        text.append(text.isEmpty() ? '?' : '&').append(name).append('=').append(PathSegment.encode(value.toString()));
        return this;
    }

    /** Adds a parameter if it has a value. */
    public Query with(String name, Optional<?> value) {
        return value.isPresent() ? with(name, value.get()) : this;
    }

    /** The query with its leading {@code ?}; empty if it has no parameters. */
    @Override
    public String toString() {
        return text.toString();
    }
}
