// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import io.camelcx.support.signature.HubSignature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The app secrets by which the vendor and the other side of a channel or webhook sign what they send to each other. */
public final class ChannelSecrets {

    private final Map<String, HubSignature> signatures;

    private ChannelSecrets(Map<String, HubSignature> signatures) {
        this.signatures = signatures;
    }

    /**
     * Secrets by the ids of channels, or the names of webhooks.
     *
     * @param current sign and are accepted
     * @param previous are only accepted: those before a rotation
     * @throws IllegalArgumentException if there is a previous secret without a current one
     */
    static ChannelSecrets of(Map<String, String> current, Map<String, String> previous) {
        previous.keySet().stream()
                .filter(id -> !current.containsKey(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("Genesys connection: channelSecrets[" + id
                            + "] is missing; it is required with previousChannelSecrets[" + id + "]");
                });
        Map<String, HubSignature> signatures = new LinkedHashMap<>();
        current.forEach((id, secret) -> signatures.put(
                id, HubSignature.of(secret, Stream.ofNullable(previous.get(id)).toList())));
        return new ChannelSecrets(signatures);
    }

    /** The channels and webhooks that have a secret. */
    public List<String> ids() {
        return List.copyOf(signatures.keySet());
    }

    /** Signs for a channel, and verifies what it sends; empty if it has no secret. */
    public Optional<HubSignature> find(String id) {
        return Optional.ofNullable(signatures.get(id));
    }

    /**
     * Signs for a channel, and verifies what it sends.
     *
     * @param id the id of a channel, or the name of a webhook
     * @param component the scheme of the component that needs it, for the error
     * @throws IllegalArgumentException if it has no secret
     */
    public HubSignature required(String id, String component) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("Genesys connection: channelSecrets[" + id
                + "] is missing, the secret of " + component + ":" + id + "; secrets are set for: "
                + (signatures.isEmpty() ? "none" : String.join(", ", signatures.keySet()))));
    }

    /** The ids. */
    @Override
    public String toString() {
        return "ChannelSecrets" + signatures.keySet();
    }
}
