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

    record Route(String method, String[] segments, Endpoint endpoint) {}

    private final List<Route> routes = new ArrayList<>();

    public Routes on(String method, String path, Endpoint endpoint) {
        routes.add(new Route(method, path.split("/", -1), endpoint));
        return this;
    }

    /** Adds all routes of another table, each endpoint wrapped. */
    public Routes include(Routes others, UnaryOperator<Endpoint> wrapper) {
        others.routes.forEach(
                route -> routes.add(new Route(route.method(), route.segments(), wrapper.apply(route.endpoint()))));
        return this;
    }

    List<Route> list() {
        return routes;
    }
}
