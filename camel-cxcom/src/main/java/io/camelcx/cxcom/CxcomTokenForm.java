// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom;

/** The form of a token request: the vendor's samples send one, and its text demands the other. */
public enum CxcomTokenForm {
    /** {@code application/x-www-form-urlencoded}, as the samples. */
    urlencoded,
    /** {@code multipart/form-data}, as the text. */
    multipart
}
