// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.hub.workitems.rows.Row;

/**
 * A row that is being processed.
 *
 * @param externalId the file's name and the row's number, so that it is the same each time the file is read
 * @param file the file that holds it
 */
public record WorkItem(String externalId, Row row, WorkItemFile file) {

    /** The user data of the interaction. Fails if the row cannot be used. */
    ObjectNode userData() {
        row.problem().ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return row.fields();
    }
}
