// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone;

import io.camelcx.simulator.canned.CannedApi;
import io.camelcx.simulator.cxone.actions.DataActionsApi;
import io.camelcx.simulator.cxone.administration.AdministrationApi;
import io.camelcx.simulator.cxone.auth.CxoneAuthentication;
import io.camelcx.simulator.cxone.extraction.DataExtractionApi;
import io.camelcx.simulator.cxone.files.FileHost;
import io.camelcx.simulator.cxone.settings.AccessKey;
import io.camelcx.simulator.cxone.settings.CredentialSettings;
import io.camelcx.simulator.cxone.settings.CxoneSettings;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.vendor.SimulatedVendor;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/** The simulated NICE CXone: all methods to obtain a token, the Data Extraction API V1 and the host of its files, the Data
 * Actions API, and agents of the Administration API. */
public final class CxoneSimulator implements SimulatedVendor {
    private final CredentialSettings credentials;
    private final Clock clock;
    private final List<CannedApi> canned;
    private final CxoneAuthentication authentication;
    private final FileHost files;
    private final DataExtractionApi dataExtraction;
    private final DataActionsApi dataActions;
    private final AdministrationApi administration;

    /**
     * Simulated services.
     *
     * @param seed the seed of the random values in the rows
     * @param clock the time of tokens, jobs, paces and URLs
     * @param filesUrl where the host of the files listens, once it does
     */
    public CxoneSimulator(CxoneSettings settings, long seed, Clock clock, Supplier<URI> filesUrl) {
        credentials = settings.credentials();
        this.clock = clock;
        canned = settings.canned().stream().map(CannedApi::load).toList();
        authentication = new CxoneAuthentication(credentials, clock);
        files = new FileHost(settings.files(), clock, filesUrl);
        dataExtraction = new DataExtractionApi(settings.extraction(), seed, clock, authentication, files);
        dataActions = new DataActionsApi(settings.actions(), seed, clock, authentication);
        administration = new AdministrationApi(authentication);
    }

    public CxoneAuthentication authentication() {
        return authentication;
    }

    public DataExtractionApi dataExtraction() {
        return dataExtraction;
    }

    public DataActionsApi dataActions() {
        return dataActions;
    }

    public AdministrationApi administration() {
        return administration;
    }

    public FileHost files() {
        return files;
    }

    @Override
    public String name() {
        return "NICE CXone";
    }

    @Override
    public Map<String, String> credentials() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put(
                "access key",
                credentials.accessKeys().stream().map(CxoneSimulator::describe).collect(Collectors.joining(", ")));
        shown.put("client", credentials.clientId() + " / " + credentials.clientSecret());
        shown.put("scopes", String.join(", ", credentials.clientScopes()));
        shown.put("tenant", credentials.tenantId());
        shown.put(
                "entities",
                dataExtraction.entities().stream()
                        .map(entity -> entity.name() + " " + entity.version())
                        .collect(Collectors.joining(", ")));
        shown.put(
                "pace", "one submission in " + dataExtraction.settings().pace().toSeconds() + " s");
        shown.put("files", files.url().toString());
        return shown;
    }

    @Override
    public List<String> paths() {
        return List.of("/data-extraction/*", "/api/v2/*", "/incontactapi/*");
    }

    @Override
    public void mount(ServletContextHandler context) {
        authentication.mount(context);
        dataExtraction.mount(context);
        dataActions.mount(context);
        administration.mount(context);
        canned.forEach(api -> api.mount(context, clock, this::withToken));
    }

    private Routes.Endpoint withToken(Routes.Endpoint endpoint) {
        return call -> {
            authentication.requireUser(call);
            return endpoint.answer(call);
        };
    }

    @Override
    public void mountFiles(ServletContextHandler context) {
        files.mount(context, dataExtraction::download);
    }

    @Override
    public String id() {
        return "cxone";
    }

    @Override
    public List<?> facades() {
        return List.of(authentication, dataExtraction, dataActions, administration, files);
    }

    private static String describe(AccessKey key) {
        return key.id() + " / " + key.secret();
    }
}
