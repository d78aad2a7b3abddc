// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

/** The HTTP method of a call. */
public enum RestMethod {
    GET,
    HEAD,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Whether its request has a body, if the message has one. */
    boolean sendsBody(boolean deleteWithBody) {
        return switch (this) {
            case GET, HEAD -> false;
            case POST, PUT, PATCH -> true;
            case DELETE -> deleteWithBody;
        };
    }
}
