// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

/** How to handle a creation whose external id is in use already. */
public enum OnDuplicate {
    /** It fails. */
    fail,
    /** It succeeds; the existing interaction is not read. */
    ignore,
    /** It succeeds; the existing interaction is read and returned. */
    fetch
}
