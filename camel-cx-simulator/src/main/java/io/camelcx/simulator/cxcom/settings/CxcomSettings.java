// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom.settings;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How the CX services are set up, immutable: each {@code with} method returns a changed copy.
 *
 * @param clientId the application's id
 * @param clientSecret the application's secret
 * @param users the users
 * @param groups the groups
 * @param signIn what happens on the authorization page
 */
public record CxcomSettings(
        String clientId, String clientSecret, List<CxcomUser> users, List<CxcomGroup> groups, SignInSettings signIn) {

    public CxcomSettings {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
    }

    /** An application, the users {@code demo} and {@code ann}, and a group of which demo is a member. */
    public static CxcomSettings defaults() {
        return new CxcomSettings(
                "demo-client",
                "demo-secret",
                List.of(
                        new CxcomUser("l6hkZxxCEeGQ1BIBPQhmWA", "demo"),
                        new CxcomUser("L6HKzXXceEgq1bibpqHMwa", "ann")),
                List.of(new CxcomGroup("ZdvTGn0mEeG34xIFOBql1A", Set.of("demo"))),
                SignInSettings.defaults());
    }

    public CxcomSettings withClient(String id, String secret) {
        return new CxcomSettings(id, secret, users, groups, signIn);
    }

    /** Replaces the users. */
    public CxcomSettings withUsers(CxcomUser... all) {
        return new CxcomSettings(clientId, clientSecret, List.of(all), groups, signIn);
    }

    /** Replaces the groups. */
    public CxcomSettings withGroups(CxcomGroup... all) {
        return new CxcomSettings(clientId, clientSecret, users, List.of(all), signIn);
    }

    /** For example {@code withSignIn(s -> s.withConsent(false))}. */
    public CxcomSettings withSignIn(UnaryOperator<SignInSettings> change) {
        return new CxcomSettings(clientId, clientSecret, users, groups, change.apply(signIn));
    }
}
