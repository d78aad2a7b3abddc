// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import java.util.Map;

/**
 * An interaction of a media channel at one point in time.
 *
 * @param id its id
 * @param mediaType such as {@code chat}
 * @param states its states by the agents who have or had it
 * @param userData the attached data
 */
public record WorkspaceWorkItem(
        String id, String mediaType, Map<String, String> states, Map<String, Object> userData) {}
