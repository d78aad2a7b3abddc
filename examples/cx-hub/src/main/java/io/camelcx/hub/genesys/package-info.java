// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0

/** Shows on the page what the Genesys routes deliver. */
package io.camelcx.hub.genesys;
