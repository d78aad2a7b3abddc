// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom.settings;

import java.util.Set;

/**
 * A group, which has files of its own.
 *
 * @param id its UUID, 22 characters
 * @param members the names of the users who belong to it
 */
public record CxcomGroup(String id, Set<String> members) {

    private static final int UUID_LENGTH = 22;

    public CxcomGroup {
        requireUuid(id);
        members = Set.copyOf(members);
    }

    static void requireUuid(String id) {
        if (id.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("id is '" + id + "', it must have " + UUID_LENGTH + " characters");
        }
    }
}
