// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.hub.workitems.rows.Row;

/**
 * A row on its way into the contact centre.
 *
 * @param externalId made of the file's name and the row's number, so that it is the same whenever the file is read
 * @param row the row
 * @param file the file that holds it
 */
public record WorkItem(String externalId, Row row, WorkItemFile file) {

    /**
     * What the contact centre is told of it.
     *
     * @throws RefusedRowException if the row cannot be used
     */
    ObjectNode userData() throws RefusedRowException {
        if (row instanceof Row.Bad bad) {
            throw new RefusedRowException(bad.reason());
        }
        return ((Row.Good) row).fields();
    }
}
