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

import java.io.FilterInputStream;
import java.io.InputStream;

/**
 * An answer's body in the hands of a reader. Readers close it, parsers even when they fail in its midst; the HTTP client would then read the
 * whole rest, however long. What becomes of the rest is {@link HttpExchange}'s to decide.
 */
final class LentInputStream extends FilterInputStream {

    LentInputStream(InputStream body) {
        super(body);
    }

    @Override
    public void close() {
        // See above.
    }
}
