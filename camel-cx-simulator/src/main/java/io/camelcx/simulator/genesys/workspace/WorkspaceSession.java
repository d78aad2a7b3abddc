// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

/**
 * A session that was initialised.
 *
 * @param cookie the value of its cookie
 * @param userName the user; blank for a client application, whose initialisation fails
 * @param plainLists whether its messages have plain objects instead of lists of keys and values
 */
public record WorkspaceSession(String cookie, String userName, boolean plainLists) {}
