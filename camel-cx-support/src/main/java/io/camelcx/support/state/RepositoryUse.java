// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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

    /** A {@link StateFile} that has no other user releases its file, so that a consumer of another process may use it. */
    public static void end(StateRepository<String, String> repository) {
        if (repository instanceof StateFile file) {
            file.release();
        }
    }
}
