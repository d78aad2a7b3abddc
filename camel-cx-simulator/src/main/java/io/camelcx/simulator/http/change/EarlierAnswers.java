// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

import java.util.Optional;

/** The answers that the simulator has given before. */
@FunctionalInterface
public interface EarlierAnswers {

    /** The newest answer to a request with this path, in which {@code *} stands for any characters; empty when there is none. */
    Optional<HeldAnswer> newest(String path);
}
