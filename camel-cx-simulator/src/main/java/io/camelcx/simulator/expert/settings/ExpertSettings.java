// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How the simulated CXone Expert is set up, immutable: each {@code with} method returns a changed copy.
 *
 * @param credentials the accepted credentials
 * @param site the pages at the start
 * @param api how the API behaves where vendors' sites differ
 * @param users the users beside the accounts
 * @param search how the search answers
 * @param canned the resources of the APIs with canned answers
 */
public record ExpertSettings(
        CredentialSettings credentials,
        SiteSettings site,
        ApiSettings api,
        UserSettings users,
        SearchSettings search,
        List<String> canned) {

    public static ExpertSettings defaults() {
        return new ExpertSettings(
                CredentialSettings.defaults(),
                SiteSettings.defaults(),
                ApiSettings.defaults(),
                UserSettings.defaults(),
                SearchSettings.defaults(),
                List.of());
    }

    /** For example {@code withCredentials(c -> c.withServerKeys(new ServerKey("key", "secret")))}. */
    public ExpertSettings withCredentials(UnaryOperator<CredentialSettings> change) {
        return new ExpertSettings(change.apply(credentials), site, api, users, search, canned);
    }

    /** For example {@code withSite(s -> s.withPages(10_000))}. */
    public ExpertSettings withSite(UnaryOperator<SiteSettings> change) {
        return new ExpertSettings(credentials, change.apply(site), api, users, search, canned);
    }

    /** For example {@code withApi(a -> a.withLatency(Duration.ofMillis(20)))}. */
    public ExpertSettings withApi(UnaryOperator<ApiSettings> change) {
        return new ExpertSettings(credentials, site, change.apply(api), users, search, canned);
    }

    /** For example {@code withUsers(u -> u.withGenerated(100_000))}. */
    public ExpertSettings withUsers(UnaryOperator<UserSettings> change) {
        return new ExpertSettings(credentials, site, api, change.apply(users), search, canned);
    }

    /** For example {@code withSearch(s -> s.withLag(Duration.ofSeconds(30)))}. */
    public ExpertSettings withSearch(UnaryOperator<SearchSettings> change) {
        return new ExpertSettings(credentials, site, api, users, change.apply(search), canned);
    }

    /** Sets the APIs with canned answers, each a resource as {@link io.camelcx.simulator.canned.CannedApi} reads it. */
    public ExpertSettings withCanned(String... resources) {
        return new ExpertSettings(credentials, site, api, users, search, List.of(resources));
    }
}
