// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The component {@code genesys-provisioning}. */
package io.camelcx.genesys.provisioning;
