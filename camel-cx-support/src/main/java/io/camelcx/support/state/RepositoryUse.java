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
package io.camelcx.support.state;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.StateRepository;

/** The use of a state repository by a consumer, from its start to its stop. */
public final class RepositoryUse {

    private RepositoryUse() {}

    /** Starts a repository unless it is running; it is stopped with the context at the latest. */
    public static void begin(CamelContext context, StateRepository<String, String> repository) throws Exception {
        context.addService(repository, true, true);
        if (repository instanceof StateFile file) {
            file.acquire();
        }
    }

    /** A {@link StateFile} that has no other user frees its file, so that a consumer of another process may go on with it. */
    public static void end(StateRepository<String, String> repository) {
        if (repository instanceof StateFile file) {
            file.release();
        }
    }
}
