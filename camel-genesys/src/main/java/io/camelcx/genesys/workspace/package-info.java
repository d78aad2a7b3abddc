// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The component {@code genesys-workspace}: agents' sessions, their events and operations. */
package io.camelcx.genesys.workspace;
