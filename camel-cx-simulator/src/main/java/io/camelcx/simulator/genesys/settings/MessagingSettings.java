// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How the Third-Party Messaging API is set up, immutable: each {@code with} method returns a changed copy.
 *
 * @param contactCenterId what {@code x-ccid} must hold
 * @param channels the channels that exist
 * @param mediaTypes the media types that may be uploaded, such as {@code image/jpeg}; empty allows all
 * @param agent the agent who answers
 * @param replies what the vendor's text leaves open
 */
public record MessagingSettings(
        String contactCenterId,
        List<MessagingChannel> channels,
        List<String> mediaTypes,
        AgentSettings agent,
        MessagingReplies replies) {

    public MessagingSettings {
        Checks.requireText("contactCenterId", contactCenterId);
        channels = List.copyOf(channels);
        mediaTypes = List.copyOf(mediaTypes);
    }

    public static MessagingSettings defaults() {
        return new MessagingSettings(
                "0ff723ff-6c6f-44e0-9ce3-ce579337eadd",
                List.of(
                        new MessagingChannel("0123456789", "sms", "demo-channel-secret"),
                        new MessagingChannel("company.com", "email", "demo-email-secret")),
                List.of(),
                AgentSettings.defaults(),
                MessagingReplies.defaults());
    }

    /** The channel with this id. */
    public Optional<MessagingChannel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    public MessagingSettings withContactCenterId(String id) {
        return new MessagingSettings(id, channels, mediaTypes, agent, replies);
    }

    public MessagingSettings withChannels(MessagingChannel... all) {
        return new MessagingSettings(contactCenterId, List.of(all), mediaTypes, agent, replies);
    }

    public MessagingSettings withMediaTypes(String... types) {
        return new MessagingSettings(contactCenterId, channels, List.of(types), agent, replies);
    }

    /** For example {@code withAgent(a -> a.withAnswers(true))}. */
    public MessagingSettings withAgent(UnaryOperator<AgentSettings> change) {
        return new MessagingSettings(contactCenterId, channels, mediaTypes, change.apply(agent), replies);
    }

    /** For example {@code withReplies(r -> r.withIds(MessagingReplies.Ids.OBJECT))}. */
    public MessagingSettings withReplies(UnaryOperator<MessagingReplies> change) {
        return new MessagingSettings(contactCenterId, channels, mediaTypes, agent, change.apply(replies));
    }
}
