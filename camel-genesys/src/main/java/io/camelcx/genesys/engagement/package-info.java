// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The component {@code genesys-engagement}: callbacks and waiting times of Genesys Multicloud CX (Engagement API). */
package io.camelcx.genesys.engagement;
