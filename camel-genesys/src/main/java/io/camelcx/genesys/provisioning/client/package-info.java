// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The Provisioning API of Genesys Multicloud CX: its operations, their outcomes, and what its notifications contain. */
package io.camelcx.genesys.provisioning.client;
