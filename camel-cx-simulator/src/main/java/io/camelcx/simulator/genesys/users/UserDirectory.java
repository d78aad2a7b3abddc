// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.users;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.genesys.settings.AuthSettings;
import io.camelcx.simulator.http.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The users who sign in, work as agents, and are provisioned. An agent of the contact centre signs in with its id, which is
 * its password too. Thread-safe.
 */
public final class UserDirectory {
    private static final int FIRST_AGENT = 1000;
    private static final int FIRST_NUMBER = 5000;
    private static final int DEMO_USER = 101;

    private final Guard guard = new Guard();
    private final Map<Integer, CentreUser> users = new LinkedHashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private int lastDbid;

    /**
     * The users at the start.
     *
     * @param auth has the user who works as the agent {@code agent}
     * @param agents how many agents {@code agent1}... there are beside it
     */
    public UserDirectory(AuthSettings auth, int agents) {
        for (int number = 1; number <= agents; number++) {
            String id = "agent" + number;
            add(FIRST_AGENT + number, id, id, number, agentFields(id, "Agent", String.valueOf(number)));
        }
        add(
                DEMO_USER,
                auth.userName(),
                auth.password(),
                agents + 1,
                agentFields("agent", "Demo", "User").put("loginCode", String.valueOf(FIRST_NUMBER + agents + 1)));
        lastDbid = FIRST_AGENT + agents + 1;
    }

    private void add(int dbid, String userName, String password, int number, ObjectNode fields) {
        String dn = String.valueOf(FIRST_NUMBER + number);
        fields.put("loginCode", dn).putArray("placeNames").add("place" + number);
        put(new CentreUser(dbid, userName, password, "place" + number, dn, fields));
    }

    private static ObjectNode agentFields(String employeeId, String firstName, String lastName) {
        ObjectNode fields = Json.object()
                .put("firstName", firstName)
                .put("lastName", lastName)
                .put("employeeID", employeeId)
                .put("emailAddress", employeeId + "@example.com")
                .put("enabled", true)
                .put("isAgent", true);
        fields.putArray("skills");
        fields.putArray("agentGroups");
        fields.putArray("accessGroups");
        return fields;
    }

    /** The user, when the password is right; a tenant before a backslash is accepted and dropped. */
    public Optional<CentreUser> signIn(String name, String password) {
        return named(name).filter(user -> password.equals(user.password()));
    }

    /** Changes a password, when the old one is right. */
    public boolean changePassword(String name, String oldPassword, String newPassword) {
        return guard.get(() -> {
            Optional<CentreUser> user = signIn(name, oldPassword);
            user.ifPresent(found -> put(found.withPassword(newPassword)));
            return user.isPresent();
        });
    }

    public List<CentreUser> all() {
        return guard.get(() -> List.copyOf(users.values()));
    }

    public Optional<CentreUser> get(int dbid) {
        return guard.get(() -> Optional.ofNullable(users.get(dbid)));
    }

    /** The user with this name, with or without a tenant. */
    public Optional<CentreUser> named(String name) {
        String plain = name.substring(name.lastIndexOf('\\') + 1);
        return guard.get(() -> Optional.ofNullable(byName.get(plain)).map(users::get));
    }

    /** The first user that matches. */
    public Optional<CentreUser> first(Predicate<CentreUser> predicate) {
        return guard.get(() -> users.values().stream().filter(predicate).findFirst());
    }

    /**
     * Adds a user.
     *
     * @param fields without name and password
     * @return empty when the name is taken
     */
    public Optional<CentreUser> add(String userName, String password, ObjectNode fields) {
        return guard.get(() -> {
            if (named(userName).isPresent()) {
                return Optional.empty();
            }
            int dbid = ++lastDbid;
            int number = dbid - FIRST_AGENT;
            JsonNode places = fields.path("placeNames");
            String place = places.isEmpty() ? "place" + number : places.get(0).asText();
            CentreUser user =
                    new CentreUser(dbid, userName, password, place, String.valueOf(FIRST_NUMBER + number), fields);
            put(user);
            return Optional.of(user);
        });
    }

    /**
     * Changes a user.
     *
     * @param fields all fields from now on
     * @param password the new password; empty to keep it
     */
    public Optional<CentreUser> update(int dbid, String userName, Optional<String> password, ObjectNode fields) {
        return guard.get(() -> remove(dbid).map(user -> {
            CentreUser changed =
                    new CentreUser(dbid, userName, password.orElse(user.password()), user.place(), user.dn(), fields);
            put(changed);
            return changed;
        }));
    }

    public Optional<CentreUser> remove(int dbid) {
        return guard.get(() -> {
            Optional<CentreUser> removed = Optional.ofNullable(users.remove(dbid));
            removed.ifPresent(user -> byName.remove(user.userName()));
            return removed;
        });
    }

    private void put(CentreUser user) {
        users.put(user.dbid(), user);
        byName.put(user.userName(), user.dbid());
    }
}
