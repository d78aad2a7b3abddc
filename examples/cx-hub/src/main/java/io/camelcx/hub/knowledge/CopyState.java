// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the copy is at a moment.
 *
 * @param pages how many pages it has
 * @param oldest when the page was changed that has been left alone for longest; empty without pages
 * @param latest the latest changes, the last one first
 */
public record CopyState(long pages, Optional<Instant> oldest, List<KnowledgeChange> latest) {

    public CopyState {
        latest = List.copyOf(latest);
    }
}
