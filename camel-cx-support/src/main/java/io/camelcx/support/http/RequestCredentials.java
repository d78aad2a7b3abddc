// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

/** The credentials of a request. */
sealed interface RequestCredentials {
    /** The transport's secret headers and its bearer token. */
    record OfTransport() implements RequestCredentials {}

    /** The transport's secret headers alone. */
    record WithoutBearer() implements RequestCredentials {}

    /** The transport's secret headers, and this value of {@code Authorization}. */
    record OfRequest(String authorization) implements RequestCredentials {
        @Override
        public String toString() {
            return "OfRequest[***]";
        }
    }

    /** The transport's secret headers, and this parameter of the query. */
    record InQuery(String parameter, String token) implements RequestCredentials {
        @Override
        public String toString() {
            return "InQuery[" + parameter + "=***]";
        }
    }

    /** None of any kind. */
    record Anonymous() implements RequestCredentials {}
}
