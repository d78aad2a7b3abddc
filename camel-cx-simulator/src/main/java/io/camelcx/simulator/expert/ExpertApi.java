// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiGate;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.MovedEndpoints;
import io.camelcx.simulator.expert.auth.ExpertAuthentication;
import io.camelcx.simulator.expert.events.EventEndpoints;
import io.camelcx.simulator.expert.groups.GroupEndpoints;
import io.camelcx.simulator.expert.learning.LearningPathEndpoints;
import io.camelcx.simulator.expert.pages.FileEndpoints;
import io.camelcx.simulator.expert.pages.FileLinks;
import io.camelcx.simulator.expert.pages.FileLookup;
import io.camelcx.simulator.expert.pages.FindEndpoint;
import io.camelcx.simulator.expert.pages.HierarchyEndpoints;
import io.camelcx.simulator.expert.pages.PageEndpoints;
import io.camelcx.simulator.expert.pages.PageLookup;
import io.camelcx.simulator.expert.pages.PropertyEndpoints;
import io.camelcx.simulator.expert.pages.RevisionEndpoints;
import io.camelcx.simulator.expert.pages.SaveEndpoint;
import io.camelcx.simulator.expert.pages.StructureEndpoints;
import io.camelcx.simulator.expert.pages.TagEndpoints;
import io.camelcx.simulator.expert.ratings.RatingEndpoints;
import io.camelcx.simulator.expert.reports.ReportEndpoints;
import io.camelcx.simulator.expert.search.AnalyticsEndpoints;
import io.camelcx.simulator.expert.search.ClickedXml;
import io.camelcx.simulator.expert.search.LogEndpoints;
import io.camelcx.simulator.expert.search.LogHost;
import io.camelcx.simulator.expert.search.SearchEndpoints;
import io.camelcx.simulator.expert.search.SearchState;
import io.camelcx.simulator.expert.security.SecurityEndpoints;
import io.camelcx.simulator.expert.settings.ApiSettings;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.users.SiteGroups;
import io.camelcx.simulator.expert.users.SiteUsers;
import io.camelcx.simulator.expert.users.UserEndpoints;
import io.camelcx.simulator.http.LatencyHandler;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** Assembles the API: all endpoints below {@code /@api/deki}, and the filters in front of them. */
final class ExpertApi {
    private static final String ALL = DekiCall.ROOT_PATH + "/*";

    private final Supplier<ApiSettings> settings;
    private final DekiGate gate;
    private final DekiRoutes routes;
    private final Routes storage = new Routes();
    private final MovedEndpoints moved = new MovedEndpoints();

    ExpertApi(
            Supplier<Site> site,
            ExpertAuthentication authentication,
            SiteUsers users,
            SiteGroups groups,
            SearchState search,
            LogHost logs,
            Supplier<ApiSettings> settings,
            Clock clock) {
        this.settings = settings;
        this.gate = new DekiGate(authentication, settings);
        this.routes = new DekiRoutes(gate);
        PageLookup lookup = new PageLookup(site);
        // A path with a fixed segment comes before one with a variable in its place.
        new RatingEndpoints(site, lookup, users, clock).addTo(routes);
        new FindEndpoint(site, lookup, () -> settings.get().find(), clock).addTo(routes);
        new PageEndpoints(site, lookup, authentication.users()).addTo(routes);
        new HierarchyEndpoints(site, lookup).addTo(routes);
        new SaveEndpoint(site, lookup, clock).addTo(routes);
        new StructureEndpoints(site, lookup, clock).addTo(routes);
        new TagEndpoints(site, lookup).addTo(routes);
        new PropertyEndpoints(site, lookup, authentication.users()).addTo(routes);
        FileLinks links = new FileLinks(() -> settings.get().files(), clock);
        new FileEndpoints(site, lookup, new FileLookup(site, lookup), links, () -> settings.get()
                        .files())
                .addTo(routes);
        storage.on("GET", FileLinks.PATH, links::download);
        new RevisionEndpoints(site, lookup, authentication.users()).addTo(routes);
        new EventEndpoints(site, lookup, () -> settings.get().events(), clock).addTo(routes);
        new UserEndpoints(users, groups, authentication::signIn).addTo(routes);
        new GroupEndpoints(groups, users).addTo(routes);
        new SecurityEndpoints(lookup, users, groups, clock).addTo(routes);
        new LearningPathEndpoints(site, clock).addTo(routes);
        new ReportEndpoints(site, users, clock).addTo(routes);
        new LogEndpoints(search.tracked(), logs, clock).addTo(routes);
        new SearchEndpoints(site, authentication.users(), search, clock).addTo(routes);
        new AnalyticsEndpoints(search.tracked(), new ClickedXml(site), clock).addTo(routes);
    }

    /** The endpoint with the vendor's authentication in front. */
    Routes.Endpoint guarded(Routes.Endpoint endpoint) {
        return gate.guard(call -> endpoint.answer(call.http()), false);
    }

    MovedEndpoints moved() {
        return moved;
    }

    /** Serves the API in a server that is about to start. */
    void mount(ServletContextHandler context) {
        context.addServlet(new ServletHolder(new RoutesServlet(routes.routes(), gate::unknown)), ALL);
        context.addServlet(new ServletHolder(new RoutesServlet(storage)), "/@files/*");
        context.addFilter(new FilterHolder(moved), ALL, EnumSet.of(DispatcherType.REQUEST));
        context.insertHandler(
                new LatencyHandler(DekiCall.ROOT_PATH, () -> settings.get().latency()));
    }
}
