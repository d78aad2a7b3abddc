// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** Calls of any path of a vendor's REST API: the parts of the generic components, which each vendor has one of. */
package io.camelcx.support.rest;
