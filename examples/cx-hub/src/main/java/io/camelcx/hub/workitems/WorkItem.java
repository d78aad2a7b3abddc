/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
