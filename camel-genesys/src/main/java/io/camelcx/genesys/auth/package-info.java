// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The component {@code genesys-auth}: signs users in to Genesys Multicloud CX, and acts on their behalf. */
package io.camelcx.genesys.auth;
