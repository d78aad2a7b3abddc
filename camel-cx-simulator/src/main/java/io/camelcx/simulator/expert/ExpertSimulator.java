// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert;

import io.camelcx.simulator.canned.CannedApi;
import io.camelcx.simulator.expert.auth.ExpertAuthentication;
import io.camelcx.simulator.expert.live.LiveEditors;
import io.camelcx.simulator.expert.search.LogHost;
import io.camelcx.simulator.expert.search.SearchState;
import io.camelcx.simulator.expert.settings.ApiSettings;
import io.camelcx.simulator.expert.settings.CredentialSettings;
import io.camelcx.simulator.expert.settings.ExpertSettings;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.settings.OAuthClient;
import io.camelcx.simulator.expert.site.LazySite;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.vendor.SimulatedVendor;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/**
 * The simulated NICE CXone Expert: one site, its API and all its credentials. The site is built when it is first used,
 * and outlives a restart. Thread-safe.
 */
public final class ExpertSimulator implements SimulatedVendor, Configurable<ApiSettings> {
    private final ExpertSettings settings;
    private final Clock clock;
    private final List<CannedApi> canned;
    private final AtomicReference<ApiSettings> api;
    private final ExpertAuthentication authentication;
    private final LiveEditors editors;
    private final ExpertPages pages;
    private final ExpertUsers users;
    private final ExpertSearch search;
    private final LogHost logs;
    private final ExpertApi endpoints;

    /**
     * A site that is not built yet.
     *
     * @param seed the seed of the random values in the pages
     * @param live whether users edit the site from the time when it is built
     * @param clock the time of signatures, tokens and changes
     * @param filesUrl where the other host listens, once it does
     */
    public ExpertSimulator(ExpertSettings settings, long seed, boolean live, Clock clock, Supplier<URI> filesUrl) {
        this.settings = settings;
        this.clock = clock;
        canned = settings.canned().stream().map(CannedApi::load).toList();
        api = new AtomicReference<>(settings.api());
        authentication = new ExpertAuthentication(settings.credentials(), clock);
        List<Integer> editorIds = editorIds(settings.credentials().users());
        editors = new LiveEditors(seed, editorIds, clock, settings.site().livePeriod());
        LazySite site = new LazySite(() -> {
            Site built = new Site(settings.site(), seed, editorIds, clock);
            if (live) {
                editors.begin(built);
            }
            return built;
        });
        pages = new ExpertPages(site, editorIds.get(0));
        users = new ExpertUsers(settings.users(), authentication.users(), clock);
        SearchState searchState = SearchState.of(settings.search());
        search = new ExpertSearch(searchState);
        logs = new LogHost(searchState, clock, filesUrl);
        endpoints =
                new ExpertApi(site, authentication, users.site(), users.groups(), searchState, logs, api::get, clock);
    }

    private static List<Integer> editorIds(List<ExpertUser> users) {
        List<Integer> ids = users.stream()
                .filter(user -> user.role().mayWrite())
                .map(ExpertUser::id)
                .toList();
        return ids.isEmpty() ? List.of(ExpertUser.ANONYMOUS.id()) : ids;
    }

    public ExpertAuthentication authentication() {
        return authentication;
    }

    /** The site's pages. */
    public ExpertPages pages() {
        return pages;
    }

    /** The site's users and groups. */
    public ExpertUsers users() {
        return users;
    }

    /** The site's search. */
    public ExpertSearch search() {
        return search;
    }

    @Override
    public String api() {
        return "api";
    }

    @Override
    public ApiSettings settings() {
        return api.get();
    }

    /** Changes how the API behaves, from now on. */
    @Override
    public void change(UnaryOperator<ApiSettings> change) {
        api.updateAndGet(change);
    }

    /**
     * Moves an endpoint: requests to its old path are redirected to the new one, which is answered.
     *
     * @param from its path from {@code /@api/deki} on, such as {@code /pages/{id}/tags}
     * @param to the new path, such as {@code /v2/pages/{id}/tags}; or a URL, to which requests are only redirected
     * @param status 301, 302, 303, 307 or 308
     */
    @Control("POST /moved-endpoints")
    public void moveEndpoint(String from, String to, @Control.Default("301") int status) {
        endpoints.moved().move(from, to, status);
    }

    /** Restores the paths of all endpoints. */
    @Control("DELETE /moved-endpoints")
    public void restoreEndpoints() {
        endpoints.moved().clear();
    }

    @Override
    public String name() {
        return "NICE CXone Expert";
    }

    @Override
    public Map<String, String> credentials() {
        CredentialSettings shown = settings.credentials();
        OAuthClient oauth = shown.oauth();
        Map<String, String> credentials = new LinkedHashMap<>();
        credentials.put(
                "server token",
                shown.serverKeys().stream()
                        .map(key -> key.key() + " / " + key.secret())
                        .collect(Collectors.joining(", ")));
        credentials.put("browser token", shown.browserToken());
        credentials.put("OAuth client", oauth.clientId() + " / " + oauth.clientSecret());
        credentials.put("OAuth path", "/@app/auth/" + oauth.authId() + "/token");
        credentials.put("users", shown.users().stream().map(ExpertUser::name).collect(Collectors.joining(", ")));
        credentials.put("pages", String.valueOf(settings.site().pages()));
        return credentials;
    }

    @Override
    public List<String> paths() {
        return List.of("/@api/*", "/@files/*");
    }

    @Override
    public void mount(ServletContextHandler context) {
        authentication.mount(context);
        endpoints.mount(context);
        canned.forEach(more -> more.mount(context, clock, endpoints::guarded));
    }

    @Override
    public void mountFiles(ServletContextHandler context) {
        logs.mount(context);
    }

    @Override
    public String id() {
        return "expert";
    }

    @Override
    public List<?> facades() {
        return List.of(authentication, pages, users, search, this);
    }

    @Override
    public void close() {
        editors.close();
    }
}
