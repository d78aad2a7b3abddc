// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The state of the copy.
 *
 * @param pages the number of pages
 * @param oldest the earliest time of a last change of a page; empty without pages
 * @param latest the latest changes, the newest first
 */
public record CopyState(long pages, Optional<Instant> oldest, List<KnowledgeChange> latest) {

    public CopyState {
        latest = List.copyOf(latest);
    }
}
