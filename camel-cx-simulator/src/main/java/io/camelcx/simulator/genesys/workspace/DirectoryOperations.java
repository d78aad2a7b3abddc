// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.centre.AgentSnapshot;
import io.camelcx.simulator.genesys.centre.ContactCentre;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Targets with their availability, the agent's recent and favorite ones, and the configuration. */
final class DirectoryOperations {
    private static final int LIMIT = 50;
    private static final String DEFAULT_TYPES = "actionCodes,agentGroups,settings";

    private final Desks desks;
    private final ContactCentre centre;
    private final Calls calls;

    DirectoryOperations(Desks desks, ContactCentre centre, Calls calls) {
        this.desks = desks;
        this.centre = centre;
        this.calls = calls;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("getTargets", this::search);
        actions.put("getTarget", this::target);
        actions.put(
                "getRecentTargets",
                request -> Outcome.of(list(request, request.desk().recents())));
        actions.put("addRecentTarget", request -> add(request, request.desk().recents()));
        actions.put("ackRecentMissedCalls", request -> Outcome.nothing());
        actions.put(
                "getPersonalFavorites",
                request -> Outcome.of(list(request, request.desk().favorites())));
        actions.put(
                "savePersonalFavorite", request -> add(request, request.desk().favorites()));
        actions.put("deletePersonalFavorite", this::deleteFavorite);
        actions.put(
                "getConfiguration",
                request -> Outcome.of(configuration(Set.of(
                        request.call().query("types").orElse(DEFAULT_TYPES).split(",")))));
        actions.put("getBusinessAttributeHierarchy", DirectoryOperations::businessAttribute);
        actions.put("getDevicesForPlace", this::devices);
    }

    private Outcome search(WorkspaceRequest request) {
        String term = request.call().query("searchTerm").orElse("").toLowerCase(Locale.ROOT);
        List<String> types = List.of(
                request.call().query("types").orElse("agent,acd-queue,queue").split(","));
        List<ObjectNode> found = targets()
                .filter(target -> types.contains(target.path("type").asText()))
                .filter(target -> target.toString().toLowerCase(Locale.ROOT).contains(term))
                .toList();
        return Outcome.of(list(request, found));
    }

    private Outcome target(WorkspaceRequest request) {
        ObjectNode found = targets()
                .filter(target -> target.path("type").asText().equals(request.variable("type")))
                .filter(target -> Stream.of("DBID", "name", "employeeId", "number")
                        .anyMatch(field -> target.path(field).asText().equals(request.variable("id"))))
                .findFirst()
                .orElseThrow(() -> Envelope.refusal(404, "Unknown target " + request.variable("id")));
        return Outcome.of(list(request, List.of(found)));
    }

    private Stream<ObjectNode> targets() {
        Stream<ObjectNode> agents = desks.users().all().stream()
                .filter(user -> user.fields().path("isAgent").asBoolean())
                .map(this::agent);
        List<ObjectNode> queues = new ArrayList<>();
        centre.queues().forEach(queue -> {
            ObjectNode target = Json.object()
                    .put("DBID", 2001 + queues.size())
                    .put("type", "acd-queue")
                    .put("name", queue.id())
                    .put("number", String.valueOf(9001 + queues.size()))
                    .put("switchName", "SIP_Switch");
            target.putObject("availability").put("waitingCalls", queue.waiting());
            queues.add(target);
        });
        return Stream.concat(agents, queues.stream());
    }

    private ObjectNode agent(CentreUser user) {
        Availability availability = availability(user);
        ObjectNode target = Json.object()
                .put("DBID", user.dbid())
                .put("type", "agent")
                .put("name", user.field("firstName") + " " + user.field("lastName"))
                .put("firstName", user.field("firstName"))
                .put("lastName", user.field("lastName"))
                .put("userName", user.userName())
                .put("employeeId", user.field("employeeID"))
                .put("number", user.dn())
                .put("switchName", "SIP_Switch");
        ObjectNode channel = target.putObject("availability")
                .putArray("channels")
                .addObject()
                .put("name", "voice")
                .put(
                        "available",
                        availability.state().equals(Desk.READY)
                                && availability.activity().equals("Idle"))
                .put("phoneNumber", availability.dn())
                .put("switchName", "SIP_Switch")
                .put("activity", availability.activity());
        channel.putObject("userState").put("state", availability.state()).put("workMode", availability.workMode());
        return target;
    }

    private record Availability(String dn, String state, String workMode, String activity) {}

    /** What an agent does here; for an agent without activated channels, what the contact centre says. */
    private Availability availability(CentreUser user) {
        return desks.named(user.userName())
                .filter(Desk::isActive)
                .map(desk -> new Availability(desk.dn(), desk.agentState(), desk.workMode(), activity(desk)))
                .or(() -> centre.agent(user.field("employeeID")).map(DirectoryOperations::availability))
                .orElseGet(() -> new Availability(user.dn(), Desk.LOGGED_OUT, "Unknown", "Idle"));
    }

    private static Availability availability(AgentSnapshot agent) {
        return switch (agent.state()) {
            case READY -> new Availability(agent.dn(), Desk.READY, "AutoIn", "Idle");
            case TALKING -> new Availability(agent.dn(), Desk.READY, "AutoIn", "HandlingInboundCall");
            case AFTER_CALL_WORK -> new Availability(agent.dn(), Desk.NOT_READY, "AfterCallWork", "Idle");
            case PAUSED -> new Availability(agent.dn(), Desk.NOT_READY, "AuxWork", "Idle");
        };
    }

    private String activity(Desk desk) {
        return calls.of(desk).stream()
                .map(call -> switch (call.party(desk.dn()).orElseThrow().state()) {
                    case Call.RINGING -> "ReceivingCall";
                    case Call.DIALING -> "InitiatingCall";
                    case Call.HELD -> "CallOnHold";
                    case Call.ESTABLISHED -> "Handling" + call.type() + "Call";
                    default -> "Idle";
                })
                .filter(activity -> !activity.equals("Idle"))
                .findFirst()
                .orElse("Idle");
    }

    private static ObjectNode list(WorkspaceRequest request, List<ObjectNode> targets) {
        ObjectNode data = Json.object();
        ArrayNode list = data.putArray("targets");
        targets.stream()
                .limit(request.call().query("limit").map(Integer::parseInt).orElse(LIMIT))
                .forEach(list::add);
        return data.put("totalMatches", targets.size());
    }

    private static Outcome add(WorkspaceRequest request, List<ObjectNode> targets) {
        if (!(request.data().path("target") instanceof ObjectNode target)) {
            throw Envelope.refusal(400, "target must be an object");
        }
        targets.add(0, target.deepCopy());
        return Outcome.nothing();
    }

    private Outcome deleteFavorite(WorkspaceRequest request) {
        request.desk()
                .favorites()
                .removeIf(target -> target.path("type").asText().equals(request.variable("type"))
                        && target.path("id").asText().equals(request.variable("id")));
        return Outcome.nothing();
    }

    /** The configuration with these parts. */
    static ObjectNode configuration(Set<String> types) {
        ObjectNode configuration = Json.object();
        if (types.contains("actionCodes")) {
            ArrayNode codes = configuration.putArray("actionCodes");
            for (String name : List.of("Lunch", "Training", "Meeting")) {
                codes.addObject()
                        .put("name", name)
                        .put("code", name.toLowerCase(Locale.ROOT))
                        .put("type", "NotReady")
                        .putArray("subCodes");
            }
        }
        if (types.contains("agentGroups")) {
            ObjectNode group = configuration
                    .putArray("agentGroups")
                    .addObject()
                    .put("DBID", 301)
                    .put("name", "Support");
            group.putArray("settings");
        }
        if (types.contains("settings")) {
            configuration.putArray("settings").add(KeyValues.pair("voice.auto-answer", Json.tree("false")));
        }
        if (types.contains("businessAttributes")) {
            configuration
                    .putArray("businessAttributes")
                    .addObject()
                    .put("id", 401)
                    .put("name", "DispositionCode")
                    .put("displayName", "Disposition Code")
                    .putArray("values")
                    .add("Resolved")
                    .add("Open");
        }
        if (types.contains("workspaceTransactions")) {
            configuration.putArray("transactions");
        }
        return configuration;
    }

    private static Outcome businessAttribute(WorkspaceRequest request) {
        JsonNode attribute = configuration(Set.of("businessAttributes"))
                .path("businessAttributes")
                .get(0);
        if (!attribute.path("id").asText().equals(request.variable("id"))) {
            throw Envelope.refusal(404, "Unknown business attribute " + request.variable("id"));
        }
        return Outcome.of(Json.object().set("businessAttribute", attribute));
    }

    private Outcome devices(WorkspaceRequest request) {
        String place = request.variable("placeName");
        CentreUser owner = desks.users()
                .first(user -> user.place().equals(place))
                .orElseThrow(() -> Envelope.refusal(404, "Unknown place " + place));
        ObjectNode data = Json.object();
        data.putArray("devices")
                .add(desks.at(owner.dn()).orElseGet(() -> new Desk(owner)).dnJson());
        return Outcome.of(data);
    }
}
