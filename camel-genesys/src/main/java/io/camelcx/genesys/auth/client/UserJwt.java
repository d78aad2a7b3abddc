// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth.client;

/**
 * The description of a user as a JSON Web Token, as the vendor's services pass it on.
 *
 * @param value three parts in Base64, separated by dots. Its signature is not checked.
 */
public record UserJwt(String value) {

    /** Nothing of the value, which other services may accept as credentials. */
    @Override
    public String toString() {
        return "UserJwt[***]";
    }
}
