/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.genesys;

import io.camelcx.simulator.SimulatedVendor;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.auth.AuthenticationService;
import io.camelcx.simulator.genesys.centre.ContactCentre;
import io.camelcx.simulator.genesys.statistics.PredefinedStatistics;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.simulator.http.Routes;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/** The simulated Genesys Multicloud CX: Authentication API, Statistics API with its notifications, and a contact centre. */
public final class GenesysSimulator implements SimulatedVendor {
    private final GenesysSettings settings;
    private final ContactCentre contactCentre;
    private final AuthenticationService authentication;
    private final StatisticsService statistics;
    private final Optional<CentreClock> centreClock;

    public GenesysSimulator(SimulatorSettings simulator) {
        settings = simulator.genesys();
        contactCentre =
                new ContactCentre(simulator.seed(), simulator.clock().instant(), settings.agents(), settings.queues());
        authentication = new AuthenticationService(settings, simulator.clock());
        statistics = new StatisticsService(settings, contactCentre, simulator.clock());
        centreClock =
                simulator.live() ? Optional.of(new CentreClock(contactCentre, simulator.clock())) : Optional.empty();
    }

    public AuthenticationService authentication() {
        return authentication;
    }

    public StatisticsService statistics() {
        return statistics;
    }

    public ContactCentre contactCentre() {
        return contactCentre;
    }

    @Override
    public String name() {
        return "Genesys Multicloud CX";
    }

    @Override
    public Map<String, String> credentials() {
        Map<String, String> credentials = new LinkedHashMap<>();
        credentials.put("API key", settings.apiKey());
        credentials.put("client", settings.clientId() + " / " + settings.clientSecret());
        credentials.put("user", settings.userName() + " / " + settings.password());
        credentials.put("agents", "agent1 to agent" + settings.agents() + ", agent");
        credentials.put("queues", "queue1 to queue" + settings.queues());
        PredefinedStatistics.names()
                .forEach((type, names) -> credentials.put("statistics, " + type, String.join(", ", names)));
        return credentials;
    }

    @Override
    public void mount(ServletContextHandler context) {
        addFilter(context, AccessFilter.apiKey(settings.apiKey()), AuthenticationService.BASE_PATH + "/*");
        addFilter(context, AccessFilter.apiKey(settings.apiKey()), StatisticsService.BASE_PATH + "/*");
        addFilter(context, AccessFilter.token(authentication), StatisticsService.BASE_PATH + "/*");
        authentication.mount(context);
        statistics.mount(context);
    }

    @Override
    public Routes control() {
        return new GenesysControl(this).routes();
    }

    @Override
    public void serverStopped() {
        statistics.forgetClients();
    }

    @Override
    public void close() {
        centreClock.ifPresent(CentreClock::close);
    }

    private static void addFilter(ServletContextHandler context, AccessFilter filter, String path) {
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        context.addFilter(holder, path, EnumSet.of(DispatcherType.REQUEST));
    }
}
