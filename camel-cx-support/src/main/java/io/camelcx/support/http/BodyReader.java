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

import java.io.IOException;
import java.io.InputStream;

/**
 * Turns the body of an answer into a value.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface BodyReader<T> {

    /**
     * Reads the body.
     *
     * @param body need not be closed. What it throws must come out as it is, not wrapped by a parser: by it a call that may be tried again is
     *     told from one that may not
     * @throws UnacceptableAnswerException when the body is not what it should be
     * @throws IOException when it breaks off
     */
    T read(InputStream body) throws IOException;
}
