// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The objects beside users: skills, groups and DNs. Thread-safe. */
final class ObjectStore {
    private static final int MOST = 100;
    private static final List<String> TYPES = List.of("dns", "skills", "dn-groups", "access-groups", "agent-groups");

    private final Guard guard = new Guard();
    private final UserDirectory users;
    private final Consumer<ObjectChange> changes;
    private final Map<String, Map<String, ObjectNode>> objects = new LinkedHashMap<>();
    private int lastDbid = 3000;

    ObjectStore(UserDirectory users, Consumer<ObjectChange> changes) {
        this.users = users;
        this.changes = changes;
        TYPES.forEach(type -> objects.put(type, new LinkedHashMap<>()));
        List.of("English", "German", "Billing").forEach(name -> ensure("skills", name));
        List.of("Support", "Sales").forEach(name -> ensure("agent-groups", name));
        List.of("Administrators", "Supervisors", "Agents").forEach(name -> ensure("access-groups", name));
        ensure("dn-groups", "Queues");
    }

    void addTo(Map<String, ProvisioningAction> actions) {
        actions.put("getObject", this::list);
        actions.put("getPermissions", request -> permissions());
        actions.put("postPermissions", request -> permissions());
    }

    /** Creates the object if there is none with this name. */
    void ensure(String type, String name) {
        guard.run(() -> create(type, name));
    }

    private void create(String type, String name) {
        if (!objects.get(type).containsKey(name)) {
            ObjectNode object = Json.object()
                    .put("DBID", String.valueOf(++lastDbid))
                    .put("name", name)
                    .put("tenantDBID", "1");
            objects.get(type).put(name, object);
            changes.accept(new ObjectChange(type, "create", object));
        }
    }

    private Answer list(ProvisioningRequest request) {
        String type = request.call().variable("object_type");
        if (!TYPES.contains(type)) {
            throw Envelope.refusal(400, "object_type is " + type + ", allowed are " + TYPES);
        }
        String term = request.parameter("search_term");
        String method = request.parameter("match_method");
        List<ObjectNode> found = (type.equals("dns")
                        ? users.all().stream()
                                .map(user -> Json.object()
                                        .put("DBID", String.valueOf(4000 + user.dbid()))
                                        .put("number", user.dn())
                                        .put("name", user.dn())
                                        .put("type", "CFGExtension")
                                        .put("switchName", "SIP_Switch"))
                                .toList()
                        : guard.get(() -> List.copyOf(objects.get(type).values())))
                .stream()
                        .filter(object -> matches(object.path("name").asText(), term, method))
                        .toList();
        ObjectNode data = Json.object();
        ArrayNode list = data.putArray(type);
        found.stream()
                .skip(request.number("offset", 0))
                .limit(Math.min(MOST, request.number("limit", MOST)))
                .forEach(list::add);
        return Envelope.done(data.put("totalCount", found.size()), List.of());
    }

    private static boolean matches(String name, String term, String method) {
        return switch (method) {
            case "startsWith" -> name.startsWith(term);
            case "endsWith" -> name.endsWith(term);
            case "isEqual" -> name.equals(term);
            default -> name.contains(term);
        };
    }

    private static Answer permissions() {
        ObjectNode data = Json.object();
        data.putArray("ACLs").addObject().put("name", "Administrators").put("permissions", "RWXCD");
        return Envelope.done(data, List.of());
    }
}
