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
