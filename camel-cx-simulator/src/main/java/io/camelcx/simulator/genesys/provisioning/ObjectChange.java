// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A change of an object, for those who watch its type.
 *
 * @param type such as {@code users} and {@code skills}
 * @param action {@code create}, {@code update} or {@code delete}
 * @param object the object
 */
record ObjectChange(String type, String action, ObjectNode object) {}
