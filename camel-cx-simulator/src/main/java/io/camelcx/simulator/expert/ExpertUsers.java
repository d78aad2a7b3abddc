// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert;

import io.camelcx.simulator.expert.auth.UserDirectory;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.settings.Role;
import io.camelcx.simulator.expert.settings.UserSettings;
import io.camelcx.simulator.expert.users.Account;
import io.camelcx.simulator.expert.users.Group;
import io.camelcx.simulator.expert.users.SiteGroups;
import io.camelcx.simulator.expert.users.SiteRole;
import io.camelcx.simulator.expert.users.SiteUsers;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The users and groups of the site, as a test or a demonstration reads and changes them. Every method throws
 * {@link IllegalArgumentException} for an unknown id. Thread-safe.
 */
public final class ExpertUsers implements Configurable<UserSettings> {
    private static final int LOCAL = 1;
    private static final Map<Role, String> GROUPS =
            Map.of(Role.ADMIN, "Admins", Role.AUTHOR, "Authors", Role.VIEWER, "Viewers");

    private final AtomicReference<UserSettings> settings;
    private final SiteUsers users;
    private final SiteGroups groups = new SiteGroups();

    ExpertUsers(UserSettings settings, UserDirectory accounts, Clock clock) {
        this.settings = new AtomicReference<>(settings);
        this.users = new SiteUsers(accounts, this.settings::get, clock);
        Stream.of(Role.ADMIN, Role.AUTHOR, Role.VIEWER)
                .forEach(role -> groups.create(GROUPS.get(role), SiteRole.of(role), LOCAL, ids(accounts, role)));
    }

    private static Set<Integer> ids(UserDirectory accounts, Role role) {
        return accounts.all().stream()
                .filter(user -> user.role() == role)
                .map(ExpertUser::id)
                .collect(Collectors.toSet());
    }

    SiteUsers site() {
        return users;
    }

    SiteGroups groups() {
        return groups;
    }

    @Override
    public String api() {
        return "users";
    }

    @Override
    public UserSettings settings() {
        return settings.get();
    }

    @Override
    public void change(UnaryOperator<UserSettings> change) {
        settings.updateAndGet(change);
    }

    @Control("GET /users/{id}")
    public Account get(int id) {
        return users.find(id).orElseThrow(() -> unknown(id));
    }

    /** The user of this name, in any case. */
    public Optional<Account> named(String name) {
        return users.named(name);
    }

    /** The ids of all users. */
    public List<Integer> ids() {
        return users.ids().boxed().toList();
    }

    /** Creates a user, who is active and has no seat. */
    @Control("POST /users")
    public Account create(String name, @Control.Default("") String fullName) {
        return users.create(name, user -> user.withFullName(fullName))
                .orElseThrow(() -> new IllegalArgumentException("There is a user '" + name + "' already"));
    }

    /** Changes the displayed name of a user. */
    @Control("POST /users/{id}/rename")
    public Account rename(int id, String fullName) {
        return changed(id, user -> user.withFullName(fullName));
    }

    /** Activates or deactivates a user. */
    @Control("POST /users/{id}/activate")
    public Account activate(int id, @Control.Default("true") boolean active) {
        return changed(id, user -> user.withActive(active));
    }

    /** A user signs in. */
    @Control("POST /users/{id}/sign-in")
    public Account signIn(int id, Instant at) {
        return changed(id, user -> user.withLastLogin(at));
    }

    /** Removes a user for ever, from all groups too; the vendor's API cannot do that. */
    @Control("DELETE /users/{id}")
    public void delete(int id) {
        if (!users.remove(id)) {
            throw unknown(id);
        }
        groups.forget(id);
    }

    /** The groups, with the ids of their members. */
    public List<Group> allGroups() {
        return groups.all();
    }

    /** Creates a group of a service, which is external unless its number is 1. */
    public Group createGroup(String name, int authProvider, Integer... members) {
        return groups.create(name, SiteRole.VIEWER, authProvider, Set.of(members))
                .orElseThrow(() -> new IllegalArgumentException("There is a group '" + name + "' already"));
    }

    private Account changed(int id, UnaryOperator<Account> change) {
        return users.change(id, change).orElseThrow(() -> unknown(id));
    }

    private static IllegalArgumentException unknown(int id) {
        return new IllegalArgumentException("There is no user " + id);
    }
}
