// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.api;

import io.camelcx.simulator.http.Answer;

/** Answers one kind of request of a caller who is authenticated. */
@FunctionalInterface
public interface DekiEndpoint {
    /**
     * Answers the call.
     *
     * @throws DekiProblem to answer with an error from any depth
     */
    Answer answer(DekiCall call);
}
