// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.genesys.users.UserDirectory;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The desks of all agents who were there. Guarded by the workspace's lock. */
final class Desks {
    private final UserDirectory users;
    private final Map<String, Desk> byUser = new LinkedHashMap<>();
    private final Map<String, Desk> byDn = new HashMap<>();

    Desks(UserDirectory users) {
        this.users = users;
    }

    UserDirectory users() {
        return users;
    }

    Desk of(CentreUser user) {
        return byUser.computeIfAbsent(user.userName(), name -> new Desk(user));
    }

    Optional<Desk> named(String userName) {
        return Optional.ofNullable(byUser.get(userName));
    }

    /** The desk of the agent with this employee id, user name or number. */
    Optional<Desk> find(String agent) {
        return users.first(user -> agent.equals(user.field("employeeID"))
                        || agent.equals(user.userName())
                        || agent.equals(user.dn())
                        || agent.equals(user.field("loginCode")))
                .map(this::of);
    }

    Collection<Desk> all() {
        return byUser.values();
    }

    /** Whether the number belongs to the contact center. */
    boolean isInternal(String dn) {
        return byDn.containsKey(dn) || users.first(user -> user.dn().equals(dn)).isPresent();
    }

    /** The desk whose telephone has this number now. */
    Optional<Desk> at(String dn) {
        return Optional.ofNullable(byDn.get(dn)).filter(Desk::isActive);
    }

    /** Whether another agent works there. */
    boolean isTaken(String dn, Desk by) {
        return at(dn).filter(desk -> desk != by).isPresent();
    }

    void seat(Desk desk, String place, String dn, boolean completing) {
        byDn.remove(desk.dn(), desk);
        desk.activate(place, dn, completing);
        byDn.put(dn, desk);
    }

    void clear() {
        byUser.clear();
        byDn.clear();
    }
}
