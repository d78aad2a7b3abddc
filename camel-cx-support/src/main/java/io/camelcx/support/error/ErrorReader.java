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
package io.camelcx.support.error;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Function;

/** Reads the error answers of one vendor. */
@FunctionalInterface
public interface ErrorReader {

    /**
     * Reads an answer whose status is not 2xx. Must cope with any bytes; what it throws is taken as "says nothing".
     *
     * @param status the HTTP status
     * @param headers the value of a response header by its name, case-insensitively
     * @param body the first 8 KiB of the body; may be empty, may be cut
     * @param charset the charset that the answer names
     * @return what the answer says, never null
     */
    ErrorDetails read(int status, Function<String, Optional<String>> headers, byte[] body, Optional<Charset> charset);

    /** Reads plain text, HTML (its title, else its text) and empty bodies. Other bodies say nothing to it. */
    static ErrorReader generic() {
        return new TextErrorReader();
    }
}
