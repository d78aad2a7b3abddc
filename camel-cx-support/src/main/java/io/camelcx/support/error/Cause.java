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

import java.util.concurrent.CompletionException;

/** What went wrong, without the wrapping that futures put around it on the way. */
public final class Cause {

    private Cause() {}

    /**
     * Unwraps a failure.
     *
     * @param failure what a future was completed with; may be null
     * @return its cause if it is a {@link CompletionException} that has one, else itself
     */
    public static Throwable of(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
