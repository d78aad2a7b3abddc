// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.auth;

import io.camelcx.simulator.expert.settings.ExpertUser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The users of the site, the anonymous one among them. */
public final class UserDirectory {
    private final List<ExpertUser> users;

    public UserDirectory(List<ExpertUser> accounts) {
        this.users = Stream.concat(accounts.stream(), Stream.of(ExpertUser.ANONYMOUS))
                .toList();
    }

    public List<ExpertUser> all() {
        return users;
    }

    public Optional<ExpertUser> byId(int id) {
        return users.stream().filter(user -> user.id() == id).findFirst();
    }

    public Optional<ExpertUser> byName(String name) {
        return users.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    /** The user whom a number, or a name after an equals sign, stands for. */
    public Optional<ExpertUser> find(String reference) {
        if (reference.startsWith("=")) {
            return byName(reference.substring(1));
        }
        return users.stream()
                .filter(user -> String.valueOf(user.id()).equals(reference))
                .findFirst();
    }
}
