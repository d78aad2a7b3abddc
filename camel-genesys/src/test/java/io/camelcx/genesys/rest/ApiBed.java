// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.rest;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.test.RouteTestBed;
import java.time.Duration;
import java.util.List;

/** A Camel context with a connection to a simulator that also has an API of tasks, of which nothing is known here. */
final class ApiBed {

    private ApiBed() {}

    static RouteTestBed create() {
        CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
                .withLive(false)
                .withGenesys(genesys -> genesys.withCanned("canned/tasks.json")));
        GenesysConnection connection = DemoConnection.to(simulator.baseUrl());
        connection.getRetry().setDelay(Duration.ofMillis(1));
        return RouteTestBed.on(simulator).bind("genesys", connection);
    }

    static List<RecordedRequest> requests(RouteTestBed bed) {
        return bed.journal().requests("*", "/tasks/*");
    }

    static RecordedRequest last(RouteTestBed bed) {
        List<RecordedRequest> requests = requests(bed);
        return requests.get(requests.size() - 1);
    }

    static void close(RouteTestBed bed) {
        bed.close();
        bed.simulator().close();
    }
}
