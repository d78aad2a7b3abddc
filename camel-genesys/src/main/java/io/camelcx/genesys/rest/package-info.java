// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The component {@code genesys-api}: any call of the vendor's REST APIs, and the notifications of any of its CometD services. */
package io.camelcx.genesys.rest;
