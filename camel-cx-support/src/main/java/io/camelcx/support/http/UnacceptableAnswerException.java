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

/**
 * An answer's body is not what its reader accepts: too large, too slow, something else than was asked for, or no sense can be made of it. The same
 * call would get the same answer, so it is not tried again. The message becomes the error's, redacted: it says what is wrong, and quotes at most
 * the beginning of a body that is something else than was asked for.
 */
public final class UnacceptableAnswerException extends IOException {

    /** @param message what is wrong with the answer, as the end of a sentence */
    public UnacceptableAnswerException(String message) {
        super(message);
    }
}
