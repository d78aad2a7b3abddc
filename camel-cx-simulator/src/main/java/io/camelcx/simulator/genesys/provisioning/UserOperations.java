// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The operations on users. */
final class UserOperations {
    private static final int LIMIT = 100;
    private static final Set<String> GROUPS = Set.of("Administrators", "Supervisors", "Agents");
    private static final Map<String, String> DELETIONS = Map.of(
            "deletedSkills", "skills",
            "deletedAgentGroups", "agentGroups",
            "deletedAccessGroups", "accessGroups",
            "deletedSwitchNames", "switchNames");

    private final UserDirectory users;
    private final ObjectStore objects;
    private final Consumer<ObjectChange> changes;
    private final Clock clock;

    UserOperations(UserDirectory users, ObjectStore objects, Consumer<ObjectChange> changes, Clock clock) {
        this.users = users;
        this.objects = objects;
        this.changes = changes;
        this.clock = clock;
    }

    void addTo(Map<String, ProvisioningAction> actions) {
        for (String suffix : List.of("", "Object")) {
            actions.put("addUser" + suffix, request -> add(request.data()));
            actions.put("updateUser" + suffix, request -> update(request.dbid(), request.data()));
            actions.put("deleteUser" + suffix, request -> delete(request.dbid()));
            actions.put("getCurrentUser" + suffix, this::me);
            actions.put("getUser" + suffix, request -> user(required(request.dbid())));
        }
        actions.put("getUsers", this::list);
        actions.put("getUserObjects", this::list);
        actions.put("getUsersAsync", this::list);
        actions.put("postUsers", request -> add(request.data()));
        actions.put("putUsers", request -> update(request.data().path("dbid").asInt(), request.data()));
        actions.put("deleteUsers", request -> delete(request.dbid()));
        actions.put("getUsedSkillsAsync", request -> usedSkills());
    }

    Answer add(ObjectNode data) {
        ObjectNode fields = data.deepCopy();
        fields.remove(List.of("userName", "password"));
        normalize(fields);
        CentreUser user = users.add(
                        data.path("userName").asText(), data.path("password").asText(), fields)
                .orElseThrow(() -> Envelope.refusal(
                        409, "The user " + data.path("userName").asText() + " exists"));
        changes.accept(new ObjectChange("users", "create", json(user)));
        ObjectNode result = Json.object().put("id", String.valueOf(user.dbid()));
        result.set("person", json(user));
        return Envelope.done(result, List.of());
    }

    Answer update(int dbid, ObjectNode data) {
        CentreUser user = required(dbid);
        ObjectNode fields = user.fields().deepCopy();
        ObjectNode given = data.deepCopy();
        given.remove(List.of("userName", "password", "dbid"));
        DELETIONS.forEach((deletion, field) -> remove(fields, field, given.remove(deletion)));
        if (given.path("skills").isArray()) {
            merge(fields, (ArrayNode) given.remove("skills"));
        }
        fields.setAll(given);
        normalize(fields);
        // A password that is not given, or blank, stays as it is.
        Optional<String> password =
                Optional.of(data.path("password").asText("")).filter(text -> !text.isBlank());
        String name = data.path("userName").asText(user.userName());
        if (!name.equals(user.userName()) && users.named(name).isPresent()) {
            throw Envelope.refusal(409, "The user " + name + " exists");
        }
        CentreUser changed = users.update(dbid, name, password, fields).orElseThrow();
        changes.accept(new ObjectChange("users", "update", json(changed)));
        return Envelope.done();
    }

    Answer delete(int dbid) {
        CentreUser user = required(dbid);
        users.remove(dbid);
        changes.accept(new ObjectChange("users", "delete", json(user)));
        return Envelope.done();
    }

    private CentreUser required(int dbid) {
        return users.get(dbid).orElseThrow(() -> Envelope.refusal(404, "Unknown user " + dbid));
    }

    private Answer me(ProvisioningRequest request) {
        return user(users.named(request.session().userName())
                .orElseThrow(() -> Envelope.refusal(404, "The client application is no user")));
    }

    private static Answer user(CentreUser user) {
        return Envelope.done(Json.object().set("user", json(user)), List.of());
    }

    private Answer list(ProvisioningRequest request) {
        List<CentreUser> all = users.all();
        if (clock.instant().isBefore(request.session().warm())) {
            all = all.subList(0, all.size() / 2);
        }
        Comparator<CentreUser> order = Comparator.comparing(user -> sortKey(user, request.parameter("sortBy")));
        List<ObjectNode> found = all.stream()
                .filter(user -> matches(user, request))
                .sorted(request.parameter("order").equalsIgnoreCase("Descending") ? order.reversed() : order)
                .map(UserOperations::json)
                .toList();
        ObjectNode data = Json.object();
        ArrayNode list = data.putArray("users");
        found.stream()
                .skip(request.number("offset", 0))
                .limit(request.number("limit", LIMIT))
                .forEach(list::add);
        return Envelope.done(data.put("totalCount", found.size()), List.of());
    }

    private static String sortKey(CentreUser user, String fields) {
        StringBuilder key = new StringBuilder();
        for (String field : (fields.isBlank() ? "userName" : fields).split(",")) {
            key.append(field.equals("userName") ? user.userName() : user.field(field))
                    .append('\t');
        }
        return key.toString();
    }

    private static boolean matches(CentreUser user, ProvisioningRequest request) {
        String part = request.parameter("filterParameters").toLowerCase(Locale.ROOT);
        String names = (user.field("firstName") + "|" + user.field("lastName")).toLowerCase(Locale.ROOT);
        String role = request.parameter("roles");
        boolean agent = user.fields().path("isAgent").asBoolean(true);
        String skill = request.parameter("skills");
        String enabled = request.parameter("userEnabled");
        return names.contains(part)
                && (role.isBlank() || role.contains("ROLE_AGENT") && agent || role.contains("ROLE_ADMIN") && !agent)
                && (skill.isBlank()
                        || user.fields().path("skills").findValuesAsText("name").contains(skill))
                && (enabled.isBlank()
                        || enabled.equals(
                                String.valueOf(user.fields().path("enabled").asBoolean(true))));
    }

    private Answer usedSkills() {
        TreeSet<String> names = new TreeSet<>();
        users.all().forEach(user -> names.addAll(user.fields().path("skills").findValuesAsText("name")));
        ObjectNode data = Json.object();
        ArrayNode skills = data.putArray("skills");
        names.forEach(name -> skills.addObject().put("name", name));
        return Envelope.done(data.put("totalCount", names.size()), List.of());
    }

    /** Unknown skills and agent groups are created, unknown access groups are refused. */
    private void normalize(ObjectNode fields) {
        fields.path("accessGroups").forEach(group -> {
            if (!GROUPS.contains(group.asText())) {
                throw Envelope.refusal(400, "Unknown access group " + group.asText());
            }
        });
        fields.path("skills")
                .forEach(skill -> objects.ensure("skills", skill.path("name").asText()));
        fields.path("agentGroups").forEach(group -> objects.ensure("agent-groups", group.asText()));
        if (!fields.has("isAgent")) {
            fields.put("isAgent", true);
        }
        if (!fields.has("enabled")) {
            fields.put("enabled", true);
        }
    }

    /** Sets the levels of these skills; a blank level removes the skill. */
    private static void merge(ObjectNode fields, ArrayNode skills) {
        ArrayNode all = fields.path("skills") instanceof ArrayNode before ? before : fields.putArray("skills");
        for (JsonNode skill : skills) {
            removeNamed(all, skill.path("name").asText());
            if (!skill.path("level").asText("").isBlank()) {
                all.add(skill);
            }
        }
    }

    private static void remove(ObjectNode fields, String field, JsonNode names) {
        if (names != null && fields.path(field) instanceof ArrayNode list) {
            names.forEach(name ->
                    removeNamed(list, name.isObject() ? name.path("name").asText() : name.asText()));
        }
    }

    private static void removeNamed(ArrayNode list, String name) {
        for (int i = list.size() - 1; i >= 0; i--) {
            JsonNode item = list.get(i);
            if ((item.isObject() ? item.path("name") : item).asText().equals(name)) {
                list.remove(i);
            }
        }
    }

    /** The user as the API shows it; ids are text, as observed. */
    static ObjectNode json(CentreUser user) {
        ObjectNode json = Json.object().put("DBID", String.valueOf(user.dbid())).put("userName", user.userName());
        json.setAll(user.fields().deepCopy());
        return json;
    }
}
