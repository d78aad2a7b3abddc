// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The vendor's Engagement API as plain Java. No Camel type is in it. */
package io.camelcx.genesys.engagement.client;
