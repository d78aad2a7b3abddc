// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.cxcom.settings.CxcomSettings;
import io.camelcx.simulator.cxcom.settings.CxcomUser;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import io.camelcx.simulator.vendor.SimulatedVendor;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * The simulated CX (cx.com): the authorization of users, {@code users/self}, and uploads on the host of files. The service is closed, so this is a
 * reading of its text alone.
 */
public final class CxcomSimulator implements SimulatedVendor {
    private static final long QUOTA = 10L << 30;

    private final CxcomSettings settings;
    private final Supplier<URI> dataUrl;
    private final CxcomAuthorization authorization;
    private final CxcomFiles files;

    /**
     * Simulated services.
     *
     * @param clock the time of codes and files
     * @param dataUrl where the host of uploads listens, once it does
     */
    public CxcomSimulator(CxcomSettings settings, Clock clock, Supplier<URI> dataUrl) {
        this.settings = settings;
        this.dataUrl = dataUrl;
        this.authorization = new CxcomAuthorization(settings, clock);
        this.files = new CxcomFiles(settings, authorization, clock);
    }

    public CxcomAuthorization authorization() {
        return authorization;
    }

    public CxcomFiles files() {
        return files;
    }

    /** Where the host of uploads listens, without a slash at the end; stable over restarts. */
    public URI dataUrl() {
        return dataUrl.get();
    }

    @Override
    public String name() {
        return "CX (cx.com)";
    }

    @Override
    public Map<String, String> credentials() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("client", settings.clientId() + " / " + settings.clientSecret());
        settings.users().forEach(user -> shown.put("user " + user.username(), user.id()));
        shown.put("uploads", dataUrl().toString());
        return shown;
    }

    @Override
    public List<String> paths() {
        return List.of("/mycx/*", "/1/*");
    }

    @Override
    public void mount(ServletContextHandler context) {
        Routes routes = new Routes()
                .on("GET", "/mycx/oauth/authorize", authorization::authorize)
                .on("POST", "/1/oauth/token", authorization::token)
                .on("GET", "/1/users/self", this::self);
        ServletHolder servlet = new ServletHolder(new RoutesServlet(routes, CxcomProblem::unknown));
        context.addServlet(servlet, "/mycx/*");
        context.addServlet(servlet, "/1/*");
    }

    @Override
    public void mountFiles(ServletContextHandler context) {
        files.mount(context);
    }

    @Override
    public String id() {
        return "cxcom";
    }

    @Override
    public List<?> facades() {
        return List.of(authorization, files);
    }

    /** The names of the profile's parts were seen in a public client, their contents were not. */
    private Answer self(HttpCall call) {
        CxcomUser user = authorization.requireUser(call);
        ObjectNode profile = Json.object().put("id", user.id()).put("username", user.username());
        profile.putObject("quota").put("total", QUOTA).put("used", files.used(user.id()));
        profile.putObject("contact").put("email", user.username() + "@example.com");
        profile.putObject("account").put("type", "personal");
        return Answer.json(200, Json.object().set("profile", profile));
    }
}
