// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import org.eclipse.jetty.server.Request;

/** The paths of the control surface; they are neither recorded nor subject to faults. */
public final class ControlPath {
    /** The first segments of every control request's path. */
    public static final String PREFIX = "/__sim/";

    private ControlPath() {}

    static boolean contains(Request request) {
        return request.getHttpURI().getPath().startsWith(PREFIX);
    }
}
