// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.centre;

import java.time.Instant;

/** A caller in a queue, and when the caller hangs up. */
record Call(Instant entered, Instant patienceEnds) {}
