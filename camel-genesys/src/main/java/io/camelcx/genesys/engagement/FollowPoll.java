// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import java.util.Optional;

/** What a consumer does in each poll. One thread at a time polls; any thread may read the figures. */
interface FollowPoll {

    /** Polls once; returns how many exchanges were created. */
    int poll() throws Exception;

    /** How many callbacks or queues cannot be read or delivered at present. */
    int failing();

    /** How many readings have failed. */
    long failures();

    /** The failure of what has failed most often; empty if nothing fails. */
    Optional<Throwable> worst();

    /** How many callbacks or queues are followed. */
    int followed();
}
