// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an agent works: a telephone and media channels, shared by all sessions of the agent. Guarded by the workspace's lock. */
final class Desk {
    private static final String SWITCH = "SIP_Switch";
    static final String LOGGED_OUT = "LoggedOut";
    static final String READY = "Ready";
    static final String NOT_READY = "NotReady";

    /** A media channel. */
    static final class Channel {
        private final String name;
        private String state = NOT_READY;
        private ArrayNode reasons = Json.object().arrayNode();

        private Channel(String name) {
            this.name = name;
        }
    }

    private final CentreUser user;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final List<ObjectNode> recents = new ArrayList<>();
    private final List<ObjectNode> favorites = new ArrayList<>();
    private boolean active;
    private boolean voice;
    private boolean autoComplete = true;
    private String place;
    private String dn;
    private String agentState = LOGGED_OUT;
    private String workMode = "Unknown";
    private boolean dnd;
    private Optional<String> forwardTo = Optional.empty();
    private ArrayNode reasons = Json.object().arrayNode();

    Desk(CentreUser user) {
        this.user = user;
        this.place = user.place();
        this.dn = user.dn();
    }

    /** The desk of requests that are no user's. */
    static Desk visitor() {
        return new Desk(new CentreUser(0, "", "", "", "", Json.object()));
    }

    String userName() {
        return user.userName();
    }

    CentreUser user() {
        return user;
    }

    String agentId() {
        return user.field("loginCode");
    }

    String dn() {
        return dn;
    }

    String place() {
        return place;
    }

    boolean isActive() {
        return active;
    }

    /** Whether calls can ring here. */
    boolean hasVoice() {
        return active && voice && !agentState.equals(LOGGED_OUT);
    }

    boolean isDoNotDisturb() {
        return dnd;
    }

    boolean completesCalls() {
        return autoComplete;
    }

    String agentState() {
        return agentState;
    }

    String workMode() {
        return workMode;
    }

    Optional<String> forwardTo() {
        return forwardTo;
    }

    List<ObjectNode> recents() {
        return recents;
    }

    List<ObjectNode> favorites() {
        return favorites;
    }

    void activate(String atPlace, String atDn, boolean completing) {
        active = true;
        place = atPlace;
        dn = atDn;
        autoComplete = completing;
    }

    void setVoice(boolean on) {
        voice = on;
        enter(on ? NOT_READY : LOGGED_OUT, "Unknown", Json.object().arrayNode());
    }

    void enter(String state, String mode, ArrayNode why) {
        agentState = state;
        workMode = mode;
        reasons = why;
    }

    void setDoNotDisturb(boolean on) {
        dnd = on;
    }

    void forward(Optional<String> destination) {
        forwardTo = destination;
    }

    void addChannel(String name) {
        channels.computeIfAbsent(name, Channel::new);
    }

    void removeChannels() {
        channels.clear();
    }

    List<String> channelNames() {
        return List.copyOf(channels.keySet());
    }

    boolean hasChannel(String name) {
        return channels.containsKey(name);
    }

    boolean isReady(String channel) {
        return hasChannel(channel) && channels.get(channel).state.equals(READY);
    }

    void enterChannel(String name, String state, ArrayNode why) {
        Channel channel = channels.get(name);
        channel.state = state;
        channel.reasons = why;
    }

    void removeChannel(String name) {
        channels.remove(name);
    }

    /** Ends the agent's work. */
    void logout() {
        active = false;
        voice = false;
        dnd = false;
        forwardTo = Optional.empty();
        channels.clear();
        enter(LOGGED_OUT, "Unknown", Json.object().arrayNode());
    }

    ObjectNode userJson() {
        ObjectNode json = Json.object()
                .put("dbid", user.dbid())
                .put("userName", user.userName())
                .put("firstName", user.field("firstName"))
                .put("lastName", user.field("lastName"))
                .put("employeeId", user.field("employeeID"))
                .put("agentLogin", agentId())
                .put("defaultPlace", user.place());
        json.putArray("userProperties");
        return json;
    }

    ObjectNode dnJson() {
        ObjectNode json = Json.object()
                .put("number", dn)
                .put("switchName", SWITCH)
                .put("agentId", agentId())
                .put("agentState", agentState)
                .put("agentWorkMode", workMode)
                .put("dnd", dnd);
        forwardTo.ifPresent(number -> json.put("forwardTo", number));
        json.set("reasons", reasons.deepCopy());
        ArrayNode capabilities = json.putArray("capabilities");
        (agentState.equals(LOGGED_OUT)
                        ? List.of("login")
                        : List.of(
                                agentState.equals(READY) ? "not-ready" : "ready",
                                dnd ? "dnd-off" : "dnd-on",
                                forwardTo.isPresent() ? "cancel-forward" : "set-forward",
                                "logout"))
                .forEach(capabilities::add);
        return json.put("telephonyNetwork", "Private").put("available", agentState.equals(READY) && !dnd);
    }

    /** The channel as messages show it. One that was removed is logged out. */
    ObjectNode channelJson(String name) {
        Channel channel = channels.get(name);
        ObjectNode json = Json.object()
                .put("name", name)
                .put("state", channel == null ? LOGGED_OUT : channel.state)
                .put("dnd", false);
        json.set("reasons", channel == null ? Json.object().arrayNode() : channel.reasons.deepCopy());
        ArrayNode capabilities = json.putArray("capabilities");
        if (channel != null) {
            capabilities
                    .add(channel.state.equals(READY) ? "not-ready" : "ready")
                    .add("logout");
        }
        json.putArray("interactions");
        return json.put("available", channel != null && channel.state.equals(READY))
                .put("activity", "Idle");
    }

    /** {@code ChannelStateChanged} with these channels alone. */
    Event channelState(List<String> names) {
        ObjectNode message = Json.object().put("messageType", "ChannelStateChanged");
        ArrayNode list = message.putObject("media").putArray("channels");
        names.forEach(name -> list.add(channelJson(name)));
        return new Event(userName(), Event.MEDIA, message);
    }

    WorkspaceAgent snapshot(List<Call> calls) {
        Map<String, Boolean> ready = new LinkedHashMap<>();
        channels.keySet().forEach(name -> ready.put(name, isReady(name)));
        return new WorkspaceAgent(
                userName(),
                place,
                dn,
                active,
                agentState,
                workMode,
                dnd,
                ready,
                calls.stream().map(Call::id).toList());
    }
}
