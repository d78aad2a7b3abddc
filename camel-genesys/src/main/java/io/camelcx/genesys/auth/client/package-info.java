// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The Authentication API of Genesys Multicloud CX. */
package io.camelcx.genesys.auth.client;
