// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

/**
 * The headers of a generic component.
 *
 * @param prefix what their names begin with, such as {@code CamelAcmeApi}
 */
public record RestHeaders(String prefix) {

    /** The HTTP method. */
    String method() {
        return prefix + "Method";
    }

    /** The path below the base URL. */
    String path() {
        return prefix + "Path";
    }

    /** Parameters of the query, as a map or as encoded text. */
    String query() {
        return prefix + "Query";
    }

    /** The type of the request's body. */
    String contentType() {
        return prefix + "ContentType";
    }

    /** The HTTP status of the response. */
    String responseCode() {
        return prefix + "ResponseCode";
    }
}
