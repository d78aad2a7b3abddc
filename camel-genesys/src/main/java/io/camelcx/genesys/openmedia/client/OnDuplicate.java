// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

/** What becomes of a creation whose external id somebody else has used already. */
public enum OnDuplicate {
    /** It fails. */
    fail,
    /** It succeeds; the interaction that exists is not read. */
    ignore,
    /** It succeeds; the interaction that exists is read and returned. */
    fetch
}
