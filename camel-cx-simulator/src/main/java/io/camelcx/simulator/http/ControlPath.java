// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import org.eclipse.jetty.server.Request;

/** Where the control surface lives; it is neither recorded nor subject to faults. */
public final class ControlPath {
    /** The first segments of every control request's path. */
    public static final String PREFIX = "/__sim/";

    private ControlPath() {}

    static boolean contains(Request request) {
        return request.getHttpURI().getPath().startsWith(PREFIX);
    }
}
