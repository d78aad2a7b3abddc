// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import java.util.Optional;

/**
 * The destination of a page.
 *
 * @param to       its new path
 * @param parentId the number of its new parent
 * @param name     its new name below the same parent
 * @param title    its new title
 */
public record MoveRequest(
        Optional<String> to, Optional<String> parentId, Optional<String> name, Optional<String> title) {

    /** @throws IllegalArgumentException if all are empty */
    public MoveRequest {
        if (to.isEmpty() && parentId.isEmpty() && name.isEmpty() && title.isEmpty()) {
            throw new IllegalArgumentException("move needs to, parentId, name or title");
        }
    }
}
