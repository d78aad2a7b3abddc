// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.api;

import io.camelcx.simulator.http.Routes;

/** The routes of the API, whose paths are relative to its root, behind the {@link DekiGate}. */
public final class DekiRoutes {
    private final DekiGate gate;
    private final Routes routes = new Routes();

    public DekiRoutes(DekiGate gate) {
        this.gate = gate;
    }

    public DekiRoutes get(String path, DekiEndpoint endpoint) {
        return on("GET", path, endpoint);
    }

    public DekiRoutes on(String method, String path, DekiEndpoint endpoint) {
        routes.on(method, DekiCall.ROOT_PATH + path, gate.guard(endpoint, false));
        return this;
    }

    /** A route whose errors were observed in the deprecated form. */
    public DekiRoutes onLegacy(String method, String path, DekiEndpoint endpoint) {
        routes.on(method, DekiCall.ROOT_PATH + path, gate.guard(endpoint, true));
        return this;
    }

    /** A route whose endpoint reads the body piece by piece. */
    public DekiRoutes onUpload(String method, String path, DekiEndpoint endpoint) {
        routes.onStreamed(method, DekiCall.ROOT_PATH + path, gate.guardUpload(endpoint));
        return this;
    }

    public Routes routes() {
        return routes;
    }
}
