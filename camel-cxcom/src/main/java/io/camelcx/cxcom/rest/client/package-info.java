// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The API of CX as plain Java. */
package io.camelcx.cxcom.rest.client;
