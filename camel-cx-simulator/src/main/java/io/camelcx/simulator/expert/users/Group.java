// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import java.util.Set;
import java.util.TreeSet;

/**
 * A group of users, immutable.
 *
 * @param authProvider the number of the service that knows the group; the site's own is 1
 * @param members the ids of its users
 */
public record Group(int id, String name, SiteRole role, int authProvider, Set<Integer> members) {

    public Group {
        members = new TreeSet<>(members);
    }

    public Group withName(String changed) {
        return new Group(id, changed, role, authProvider, members);
    }

    public Group withRole(SiteRole changed) {
        return new Group(id, name, changed, authProvider, members);
    }

    public Group withMembers(Set<Integer> changed) {
        return new Group(id, name, role, authProvider, changed);
    }
}
