// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Which endpoint answers which method and path; a path's segment {@code {name}} matches anything and becomes a variable. */
public final class Routes {

    /** Answers one kind of request. */
    @FunctionalInterface
    public interface Endpoint {
        /**
         * Answers the call.
         *
         * @throws RefusedException to answer with a refusal from any depth
         */
        Answer answer(HttpCall call);
    }

    record Route(String method, String[] segments, Endpoint endpoint, boolean streamed) {}

    private final List<Route> routes = new ArrayList<>();

    public Routes on(String method, String path, Endpoint endpoint) {
        routes.add(new Route(method, path.split("/", -1), endpoint, false));
        return this;
    }

    /** A route whose endpoint reads the body itself, piece by piece. */
    public Routes onStreamed(String method, String path, Endpoint endpoint) {
        routes.add(new Route(method, path.split("/", -1), endpoint, true));
        return this;
    }

    /** Adds all routes of another table, each endpoint wrapped. */
    public Routes include(Routes others, UnaryOperator<Endpoint> wrapper) {
        others.routes.forEach(route -> routes.add(
                new Route(route.method(), route.segments(), wrapper.apply(route.endpoint()), route.streamed())));
        return this;
    }

    List<Route> list() {
        return routes;
    }
}
