// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

/** How a list that comes in pages is read. */
public enum RestPaging {
    /** One call, whose response is the result. */
    none,
    /** The response has the address of the next page. */
    link,
    /** The request has the number of the first item, which grows with what was received. */
    offset
}
