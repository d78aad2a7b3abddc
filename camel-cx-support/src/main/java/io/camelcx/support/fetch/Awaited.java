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
package io.camelcx.support.fetch;

import io.camelcx.support.error.Cause;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for a call on a thread that has nothing else to do, such as that of a scheduled consumer. */
public final class Awaited {

    private Awaited() {}

    /**
     * The answer of a call.
     *
     * @throws InterruptedException if the thread is stopped; the call is cancelled then
     * @throws Exception why the call failed, as it was thrown
     */
    public static <T> T of(CompletableFuture<T> call) throws Exception {
        try {
            return call.get();
        } catch (InterruptedException e) {
            call.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            Throwable cause = Cause.of(e.getCause());
            throw cause instanceof Exception failure ? failure : e;
        }
    }
}
