// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.camelcx.simulator.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call with its parties. Guarded by the workspace's lock. */
final class Call {
    static final String RINGING = "Ringing";
    static final String DIALING = "Dialing";
    static final String ESTABLISHED = "Established";
    static final String HELD = "Held";
    static final String RELEASED = "Released";
    static final String COMPLETED = "Completed";

    static final String CONSULT = "Consult";

    /** A party with its number. */
    static final class Party {
        private final String number;
        private final String role;
        private String state;
        private Optional<String> previousId = Optional.empty();
        private String supervision = "";

        private Party(String number, String role, String state) {
            this.number = number;
            this.role = role;
            this.state = state;
        }

        String number() {
            return number;
        }

        String role() {
            return role;
        }

        String state() {
            return state;
        }

        boolean isIn(String expected) {
            return state.equals(expected);
        }

        void enter(String next) {
            state = next;
        }

        Optional<String> previousId() {
            return previousId;
        }

        String supervision() {
            return supervision;
        }

        void supervise(String how) {
            supervision = how;
        }
    }

    private final String id;
    private final String uuid;
    private final String type;
    private final Optional<String> parentId;
    private final Instant start;
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final ArrayNode userData;
    private Optional<String> recording = Optional.empty();

    Call(String id, String uuid, String type, Optional<String> parentId, ArrayNode userData, Instant start) {
        this.id = id;
        this.uuid = uuid;
        this.type = type;
        this.parentId = parentId;
        this.userData = userData;
        this.start = start;
    }

    String id() {
        return id;
    }

    String uuid() {
        return uuid;
    }

    String type() {
        return type;
    }

    Optional<String> parentId() {
        return parentId;
    }

    Instant start() {
        return start;
    }

    ArrayNode userData() {
        return userData;
    }

    Optional<String> recording() {
        return recording;
    }

    void record(String state) {
        recording = Optional.of(state);
    }

    Party add(String number, String role, String state) {
        Party party = new Party(number, role, state);
        parties.put(number, party);
        return party;
    }

    Optional<Party> party(String number) {
        return Optional.ofNullable(parties.get(number));
    }

    List<Party> parties() {
        return List.copyOf(parties.values());
    }

    /** Those who have not left. */
    List<Party> present() {
        return parties.values().stream()
                .filter(party -> !party.isIn(RELEASED) && !party.isIn(COMPLETED))
                .toList();
    }

    /** Moves the parties of another call into this one, except one number. */
    List<Party> takeOver(Call other, String except) {
        List<Party> moved = new ArrayList<>();
        for (Party party : other.present()) {
            if (!party.number().equals(except)) {
                other.parties.remove(party.number());
                Party here = add(party.number(), "RoleNewParty", party.isIn(HELD) ? ESTABLISHED : party.state());
                here.previousId = Optional.of(other.id);
                moved.add(here);
            }
        }
        return moved;
    }

    void remove(String number) {
        parties.remove(number);
    }

    static ArrayNode noData() {
        return Json.object().arrayNode();
    }
}
