// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom.settings;

/** The form of a token request. The vendor's text demands multipart, and its samples send the other one. */
public enum TokenForm {
    /** Either. */
    ANY,
    /** {@code application/x-www-form-urlencoded} alone. */
    URLENCODED,
    /** {@code multipart/form-data} alone. */
    MULTIPART
}
