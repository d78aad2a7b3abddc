// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0

/** Puts what the Genesys routes deliver on the page. */
package io.camelcx.hub.genesys;
