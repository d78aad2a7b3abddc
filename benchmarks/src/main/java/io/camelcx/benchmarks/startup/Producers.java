// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.startup;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/** Contexts with producers alone: a route from {@code direct:} to each. */
final class Producers {

    private static final String TEXT = "Hello";

    /** An endpoint of each scheme that has a producer. */
    private static final List<String> URIS = List.of(
            "genesys-api:workspace/v3/version",
            "genesys-auth:login?operation=token&grant=clientCredentials",
            "genesys-engagement:support?operation=openFor",
            "genesys-messaging:0123456789?operation=send&from=customer",
            "genesys-openmedia:workitems?operation=create",
            "genesys-provisioning:users?operation=getUsers",
            "genesys-securemail:box?operation=count&address=kim@example.com",
            "genesys-stats:calls?operation=getValue&objectType=Agent&objectIds=agent1&statistics=CurrentAgentState",
            "genesys-udm:exports?operation=version",
            "genesys-workspace:desk?operation=version&agent=agent1",
            "cxone-actions:lead?operation=list&connection=#actions",
            "cxone-api:incontactapi/services/v30.0/agents?connection=#cxone",
            "cxone-extract:qm-workflows?operation=list&version=1&connection=#cxone",
            "expert-api:users/current",
            "expert-files:home?operation=list",
            "expert-groups:all?operation=list",
            "expert-pages:home?operation=get",
            "expert-search:articles?operation=query",
            "expert-users:current?operation=get",
            "cxcom:login?operation=authorizeUrl");

    /** What those need in a call that cannot be without. */
    private static final Map<String, Object> BODIES = Map.of(
            "genesys-messaging", TEXT,
            "genesys-openmedia", Map.of("externalId", UUID.randomUUID().toString()),
            "expert-search", TEXT);

    private Producers() {}

    /** Starts a context without a route. */
    static void startEmpty(URI simulator) throws Exception {
        new Main().start();
    }

    /** Starts as many routes, each to Camel's {@code log:}. */
    static void startLog(URI simulator) throws Exception {
        start(new Main(), Collections.nCopies(URIS.size(), "log:start"));
    }

    /** Starts as many routes, each to an endpoint of {@code camel-http} of its own. */
    static void startHttp(URI simulator) throws Exception {
        start(
                new Main(),
                IntStream.range(0, URIS.size())
                        .mapToObj(index -> simulator + "/" + index)
                        .toList());
    }

    /** Starts a route to each producer. */
    static Main start(URI simulator) throws Exception {
        Main main = new Main();
        Connections.bind(main, simulator);
        start(main, URIS);
        return main;
    }

    /** Starts a route to each producer, and calls each. */
    static void startAndCall(URI simulator) throws Exception {
        ProducerTemplate template = start(simulator).getCamelTemplate();
        List<String> failed = new ArrayList<>();
        for (String uri : URIS) {
            Object body = BODIES.get(uri.substring(0, uri.indexOf(':')));
            Exchange exchange = template.request("direct:" + URIS.indexOf(uri), message -> message.getMessage()
                    .setBody(body));
            if (exchange.getException() != null) {
                failed.add(uri + ": " + exchange.getException().getMessage());
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException(String.join("\n", failed));
        }
    }

    private static void start(Main main, List<String> uris) throws Exception {
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                for (int route = 0; route < uris.size(); route++) {
                    from("direct:" + route).to(uris.get(route));
                }
            }
        });
        main.start();
    }
}
