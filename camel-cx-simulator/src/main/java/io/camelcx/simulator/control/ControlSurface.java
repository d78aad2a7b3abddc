// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.hostile.HostilePlan;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.ControlPath;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.Faults;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Journal;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import io.camelcx.simulator.vendor.SimulatedVendor;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The simulator's controls over HTTP, below {@code /__sim/}: what belongs to no vendor here, and each vendor's own beside it. */
public final class ControlSurface {
    private final Journal journal;
    private final Faults faults;
    private final Consumer<Duration> restart;
    private final List<SimulatedVendor> vendors;

    /**
     * A control surface.
     *
     * @param restart restarts the server with this downtime, on another thread
     */
    public ControlSurface(Journal journal, Faults faults, Consumer<Duration> restart, List<SimulatedVendor> vendors) {
        this.journal = journal;
        this.faults = faults;
        this.restart = restart;
        this.vendors = vendors;
    }

    /** Serves the controls in a server that is about to start. */
    public void mount(ServletContextHandler context) {
        Routes routes = new Routes()
                .on("GET", "/__sim/journal", this::readJournal)
                .on("DELETE", "/__sim/journal", this::clearJournal)
                .on("GET", "/__sim/faults", this::listFaults)
                .on("POST", "/__sim/faults", this::addFault)
                .on("DELETE", "/__sim/faults", this::clearFaults)
                .on("POST", "/__sim/hostility", this::addHostility)
                .on("GET", "/__sim/strikes", this::listStrikes)
                .on("DELETE", "/__sim/strikes", this::clearStrikes)
                .on("POST", "/__sim/restart", this::restart);
        vendors.forEach(vendor -> routes.include(vendor.control(), endpoint -> endpoint));
        context.addServlet(new ServletHolder(new RoutesServlet(routes)), ControlPath.PREFIX + "*");
        Routes home = new Routes().on("GET", "/", call -> HomePage.of(vendors));
        context.addServlet(new ServletHolder(new RoutesServlet(home)), "/");
    }

    private Answer readJournal(HttpCall call) {
        ArrayNode requests = Json.object().arrayNode();
        journal.requests(call.query("method").orElse("*"), call.query("path").orElse("*"))
                .forEach(request -> requests.add(describe(request)));
        return Answer.json(200, Json.object().set("requests", requests));
    }

    private Answer clearJournal(HttpCall call) {
        journal.clear();
        return ControlAnswer.done();
    }

    private Answer listFaults(HttpCall call) {
        return describe(faults.list());
    }

    private Answer addFault(HttpCall call) {
        faults.add(FaultJson.read(ControlAnswer.body(call)));
        return ControlAnswer.done();
    }

    private Answer clearFaults(HttpCall call) {
        faults.clear();
        return ControlAnswer.done();
    }

    private Answer addHostility(HttpCall call) {
        HostilePlan plan = HostilityJson.read(call.json().orElseGet(Json::object));
        plan.addTo(faults);
        return describe(plan.faults());
    }

    private static Answer describe(List<Fault> list) {
        ArrayNode described = Json.object().arrayNode();
        list.forEach(fault -> described.add(FaultJson.write(fault)));
        return Answer.json(200, Json.object().set("faults", described));
    }

    private Answer listStrikes(HttpCall call) {
        ArrayNode list = Json.object().arrayNode();
        faults.strikes().forEach(strike -> list.add(FaultJson.write(strike)));
        return Answer.json(200, Json.object().set("strikes", list));
    }

    private Answer clearStrikes(HttpCall call) {
        faults.clearStrikes();
        return ControlAnswer.done();
    }

    private Answer restart(HttpCall call) {
        Duration downtime = ControlAnswer.duration(call.json().orElseGet(Json::object), "downtime")
                .orElse(Duration.ZERO);
        call.afterAnswer(() -> restart.accept(downtime));
        return ControlAnswer.done();
    }

    private static ObjectNode describe(RecordedRequest request) {
        ObjectNode json = Json.object()
                .put("at", request.at().toString())
                .put("method", request.method())
                .put("path", request.path())
                .put("query", request.query());
        json.set("headers", Json.tree(request.headers()));
        return json.put("body", request.body()).put("status", request.status());
    }
}
