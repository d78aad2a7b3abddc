// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom.settings;

/**
 * A user of CX.
 *
 * @param id the user's UUID, 22 characters
 * @param username the name by which tests refer to the user
 */
public record CxcomUser(String id, String username) {

    public CxcomUser {
        CxcomGroup.requireUuid(id);
    }
}
