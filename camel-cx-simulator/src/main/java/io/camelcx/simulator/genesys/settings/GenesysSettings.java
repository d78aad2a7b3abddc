// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How the Genesys services are set up, immutable: each {@code with} method returns a changed copy.
 *
 * @param apiKey what {@code x-api-key} must hold
 * @param clientId the client application's id
 * @param clientSecret its password
 * @param userName the user's name, with or without a tenant before it at sign-in
 * @param password the user's password at start
 * @param tokenLifetime how long an access token is valid
 * @param redirectUris where the sign-in may lead back to; empty allows any absolute URI without a fragment
 * @param agents how many agents the contact centre has beside the agent {@code agent}
 * @param queues how many queues it has
 * @param connectTimeout how long a CometD poll waits for messages
 * @param maxInterval how long a CometD client may stay away between two polls
 * @param maxQueue how many messages wait for a CometD client before the server forgets it
 * @param openMedia the Openmedia API
 */
public record GenesysSettings(
        String apiKey,
        String clientId,
        String clientSecret,
        String userName,
        String password,
        Duration tokenLifetime,
        List<URI> redirectUris,
        int agents,
        int queues,
        Duration connectTimeout,
        Duration maxInterval,
        int maxQueue,
        OpenMediaSettings openMedia) {

    public GenesysSettings {
        redirectUris = List.copyOf(redirectUris);
        requirePositive("tokenLifetime", tokenLifetime);
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("maxInterval", maxInterval);
        requireAtLeast(0, "agents", agents);
        requireAtLeast(0, "queues", queues);
        requireAtLeast(1, "maxQueue", maxQueue);
    }

    public static GenesysSettings defaults() {
        return new GenesysSettings(
                "demo-api-key",
                "demo-client",
                "demo-secret",
                "demo",
                "demo",
                Duration.ofSeconds(43199),
                List.of(),
                20,
                5,
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                10_000,
                OpenMediaSettings.defaults());
    }

    public GenesysSettings withApiKey(String key) {
        return new GenesysSettings(
                key,
                clientId,
                clientSecret,
                userName,
                password,
                tokenLifetime,
                redirectUris,
                agents,
                queues,
                connectTimeout,
                maxInterval,
                maxQueue,
                openMedia);
    }

    public GenesysSettings withClient(String id, String secret) {
        return new GenesysSettings(
                apiKey,
                id,
                secret,
                userName,
                password,
                tokenLifetime,
                redirectUris,
                agents,
                queues,
                connectTimeout,
                maxInterval,
                maxQueue,
                openMedia);
    }

    public GenesysSettings withUser(String name, String userPassword) {
        return new GenesysSettings(
                apiKey,
                clientId,
                clientSecret,
                name,
                userPassword,
                tokenLifetime,
                redirectUris,
                agents,
                queues,
                connectTimeout,
                maxInterval,
                maxQueue,
                openMedia);
    }

    public GenesysSettings withTokenLifetime(Duration lifetime) {
        return new GenesysSettings(
                apiKey,
                clientId,
                clientSecret,
                userName,
                password,
                lifetime,
                redirectUris,
                agents,
                queues,
                connectTimeout,
                maxInterval,
                maxQueue,
                openMedia);
    }

    public GenesysSettings withRedirectUris(List<URI> uris) {
        return new GenesysSettings(
                apiKey,
                clientId,
                clientSecret,
                userName,
                password,
                tokenLifetime,
                uris,
                agents,
                queues,
                connectTimeout,
                maxInterval,
                maxQueue,
                openMedia);
    }

    public GenesysSettings withAgents(int count) {
        return new GenesysSettings(
                apiKey,
                clientId,
                clientSecret,
                userName,
                password,
                tokenLifetime,
                redirectUris,
                count,
                queues,
                connectTimeout,
                maxInterval,
                maxQueue,
                openMedia);
    }

    public GenesysSettings withQueues(int count) {
        return new GenesysSettings(
                apiKey,
                clientId,
                clientSecret,
                userName,
                password,
                tokenLifetime,
                redirectUris,
                agents,
                count,
                connectTimeout,
                maxInterval,
                maxQueue,
                openMedia);
    }

    public GenesysSettings withConnectTimeout(Duration timeout) {
        return new GenesysSettings(
                apiKey,
                clientId,
                clientSecret,
                userName,
                password,
                tokenLifetime,
                redirectUris,
                agents,
                queues,
                timeout,
                maxInterval,
                maxQueue,
                openMedia);
    }

    public GenesysSettings withMaxInterval(Duration interval) {
        return new GenesysSettings(
                apiKey,
                clientId,
                clientSecret,
                userName,
                password,
                tokenLifetime,
                redirectUris,
                agents,
                queues,
                connectTimeout,
                interval,
                maxQueue,
                openMedia);
    }

    public GenesysSettings withMaxQueue(int messages) {
        return new GenesysSettings(
                apiKey,
                clientId,
                clientSecret,
                userName,
                password,
                tokenLifetime,
                redirectUris,
                agents,
                queues,
                connectTimeout,
                maxInterval,
                messages,
                openMedia);
    }

    /** Changes the Openmedia API's settings, for example {@code withOpenMedia(o -> o.withServices("claims"))}. */
    public GenesysSettings withOpenMedia(UnaryOperator<OpenMediaSettings> change) {
        return new GenesysSettings(
                apiKey,
                clientId,
                clientSecret,
                userName,
                password,
                tokenLifetime,
                redirectUris,
                agents,
                queues,
                connectTimeout,
                maxInterval,
                maxQueue,
                change.apply(openMedia));
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " is " + value + ", it must be positive");
        }
    }

    private static void requireAtLeast(int least, String name, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", it must be " + least + " or more");
        }
    }
}
