// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

/** What a call puts into the body of the message. */
public enum RestOutput {
    /** The JSON of the response as a map, a list or a single value. */
    map,
    /** The JSON of the response as text. */
    text,
    /** The content of the response, of any type, as a stream over a temporary file. */
    stream
}
