// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.camelcx.support.json.JsonRecord;
import java.util.List;

/**
 * What is to be done with an action.
 *
 * @param name        its name
 * @param change      what is to be done
 * @param id          its id; null if it does not exist yet
 * @param differences the fields that differ, for an update
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlannedAction(String name, ActionChange change, String id, List<String> differences)
        implements JsonRecord {}
