// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How the Openmedia API is set up, immutable: each {@code with} method returns a changed copy.
 *
 * @param services the open media services that exist
 * @param stateTime how long an interaction stays in a state on average, by the contact centre's time, which moves in
 *     steps of a second; a single stay lasts from half of it to one and a half. With zero no interaction moves by itself
 * @param reusableExternalIds whether the external id of an interaction that has ended may be given again; otherwise it
 *     stays taken, so that a duplicate is always seen
 * @param replies how answers are written
 */
public record OpenMediaSettings(
        List<String> services, Duration stateTime, boolean reusableExternalIds, InteractionReplies replies) {

    public OpenMediaSettings {
        services = List.copyOf(services);
        services.forEach(OpenMediaSettings::requireName);
        if (stateTime.isNegative()) {
            throw new IllegalArgumentException("stateTime is " + stateTime + ", it must not be negative");
        }
    }

    public static OpenMediaSettings defaults() {
        return new OpenMediaSettings(
                List.of("workitems", "claims"), Duration.ofSeconds(15), false, InteractionReplies.defaults());
    }

    public OpenMediaSettings withServices(String... names) {
        return new OpenMediaSettings(List.of(names), stateTime, reusableExternalIds, replies);
    }

    public OpenMediaSettings withStateTime(Duration time) {
        return new OpenMediaSettings(services, time, reusableExternalIds, replies);
    }

    public OpenMediaSettings withReusableExternalIds(boolean reusable) {
        return new OpenMediaSettings(services, stateTime, reusable, replies);
    }

    /** Changes how answers are written, for example {@code withReplies(r -> r.withIdField("interactionId"))}. */
    public OpenMediaSettings withReplies(UnaryOperator<InteractionReplies> change) {
        return new OpenMediaSettings(services, stateTime, reusableExternalIds, change.apply(replies));
    }

    private static void requireName(String service) {
        if (service.isBlank()) {
            throw new IllegalArgumentException("services holds a blank name, each must have at least one character");
        }
    }
}
