// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.startup;

import io.camelcx.benchmarks.client.Genesys;
import io.camelcx.benchmarks.extract.server.Tenant;
import io.camelcx.benchmarks.server.Watched;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/** A context whose consumers connect: one that the system pushes to, by CometD, and one that polls, by HTTP. */
final class Consumers {

    /** The statistics of one agent. */
    static final Watched STATISTICS = Watched.numbers(1);

    private Consumers() {}

    /** The day that is extracted: the first one before the days that the vendor still changes. */
    static LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(2);
    }

    /** Starts them; returns when the first statistics and a row of the extraction have reached their routes. */
    static void start(URI simulator) throws Exception {
        FirstArrivals arrivals = new FirstArrivals();
        Main main = new Main();
        main.bind("genesys", Genesys.connection(simulator));
        main.bind("cxone", Tenant.connection(simulator));
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from(Genesys.uri(STATISTICS, "batch")).process(exchange -> arrivals.statistics());
                from("cxone-extract:qm-workflows?connection=#cxone&version=1&output=records&initialDelay=0&pollDelay=500&startDate="
                                + day())
                        .split(body())
                        .streaming()
                        .process(exchange -> arrivals.row());
            }
        });
        main.start();
        arrivals.await();
    }
}
