// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import java.util.Map;
import java.util.Optional;

/**
 * A call at one point in time.
 *
 * @param id the connection id
 * @param uuid the call UUID
 * @param type {@code Internal}, {@code Inbound}, {@code Outbound} or {@code Consult}
 * @param parentId the call from which a consult call was made
 * @param parties the states of the parties by their numbers
 * @param recording the state of the recording, once there was one
 * @param userData the attached data
 */
public record WorkspaceCall(
        String id,
        String uuid,
        String type,
        Optional<String> parentId,
        Map<String, String> parties,
        Optional<String> recording,
        Map<String, Object> userData) {}
