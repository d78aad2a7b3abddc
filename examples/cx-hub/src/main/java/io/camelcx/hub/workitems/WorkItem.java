// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.hub.workitems.rows.Row;

/**
 * A row that is being processed.
 *
 * @param externalId the file's name and the row's number, so that it is the same each time the file is read
 * @param row the row
 * @param file the file that holds it
 */
public record WorkItem(String externalId, Row row, WorkItemFile file) {

    /**
     * The user data of the interaction.
     *
     * @throws RefusedRowException if the row cannot be used
     */
    ObjectNode userData() throws RefusedRowException {
        if (row.problem().isPresent()) {
            throw new RefusedRowException(row.problem().get());
        }
        return row.fields();
    }
}
