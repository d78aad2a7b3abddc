// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.health.HealthCheck.Kind;
import org.apache.camel.health.HealthCheck.Result;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * The readiness of the consumers of Camel CX in MicroProfile Health, where Camel's own extension does not show it: up while all of them are, with the
 * state of each, and the reason of those that are down.
 */
@Readiness
@Singleton
public class ConsumersReadiness implements HealthCheck {

    private static final String NAME = "camel-cx";
    private static final String OUR_CLASSES = "io.camelcx.";
    private static final String EVERY_RESULT = "full";

    private final CamelContext context;

    /** @param context the context whose consumers are checked */
    @Inject
    public ConsumersReadiness(CamelContext context) {
        this.context = context;
    }

    @Override
    public HealthCheckResponse call() {
        Collection<Result> results = results();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named(NAME).status(HealthCheckHelper.isResultsUp(results, true));
        results.forEach(result -> response.withData(result.getCheck().getId(), shown(result)));
        return response.build();
    }

    /** Other checks are not called: they may be slow, and are for the application to show. */
    private Collection<Result> results() {
        Set<String> ours = context.getRoutes().stream()
                .filter(ConsumersReadiness::isOurs)
                .map(route -> "consumer:" + route.getRouteId())
                .collect(Collectors.toSet());
        return HealthCheckHelper.invoke(
                context,
                check -> Map.of(org.apache.camel.health.HealthCheck.CHECK_KIND, Kind.READINESS),
                check -> !ours.contains(check.getId()),
                EVERY_RESULT);
    }

    private static boolean isOurs(Route route) {
        return route.getEndpoint().getClass().getName().startsWith(OUR_CLASSES);
    }

    private static String shown(Result result) {
        String state = result.getState().name();
        return result.getState() == State.UP
                ? state
                : result.getMessage().map(reason -> state + ": " + reason).orElse(state);
    }
}
