// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import io.camelcx.genesys.engagement.client.CallbackStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A callback that a consumer follows.
 *
 * @param id    its id
 * @param since when that began
 * @param seen  what the route has processed last; empty before the first
 * @param ended whether the route has processed its last state; stored only for callbacks that the options name
 */
record FollowedCallback(String id, Instant since, Optional<CallbackStatus> seen, boolean ended) {

    FollowedCallback seen(CallbackStatus status) {
        return new FollowedCallback(id, since, Optional.of(status), false);
    }

    FollowedCallback end() {
        return new FollowedCallback(id, since, Optional.empty(), true);
    }

    /** Whether a reading differs from what the route has processed. */
    boolean isChange(CallbackStatus status) {
        return seen.map(before -> !before.state().equals(status.state())
                        || !before.field("desiredTime").equals(status.field("desiredTime")))
                .orElse(true);
    }
}
