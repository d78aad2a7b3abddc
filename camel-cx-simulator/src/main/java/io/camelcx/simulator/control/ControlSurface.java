// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.control;

import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.ControlPath;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import io.camelcx.simulator.vendor.SimulatedVendor;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The control surface over HTTP below {@code /__sim/}: the operations and settings of all facades. */
public final class ControlSurface {

    private ControlSurface() {}

    /**
     * Serves the control surface, and what the vendors leave unserved, in a server that is about to start.
     *
     * @param facades what belongs to no vendor
     * @param vendors each with its facades below its own path
     */
    public static void mount(ServletContextHandler context, List<?> facades, List<SimulatedVendor> vendors) {
        Routes routes = new Routes();
        facades.forEach(facade -> FacadeRoutes.addTo(routes, "/__sim", facade));
        vendors.forEach(vendor -> vendor.facades()
                .forEach(facade -> FacadeRoutes.addTo(routes, ControlPath.PREFIX + vendor.id(), facade)));
        context.addServlet(
                new ServletHolder(new RoutesServlet(routes, ControlSurface::problem)), ControlPath.PREFIX + "*");
        Routes home = new Routes().on("GET", "/", call -> HomePage.of(vendors));
        context.addServlet(new ServletHolder(new RoutesServlet(home, ControlSurface::problem)), "/");
        ServletHolder vendorsOwn = new ServletHolder(new RoutesServlet(new Routes()));
        vendors.stream()
                .flatMap(vendor -> vendor.paths().stream())
                .distinct()
                .filter(path -> context.getServletHandler().getServletMapping(path) == null)
                .forEach(path -> context.addServlet(vendorsOwn, path));
    }

    /** A path that is neither the simulator's nor a vendor's is not found, rather than not simulated. */
    private static Answer problem(HttpCall call, int status, String message) {
        return status == 501
                ? Answer.message(404, "Nothing is served at " + call.path())
                : Answer.message(status, message);
    }
}
