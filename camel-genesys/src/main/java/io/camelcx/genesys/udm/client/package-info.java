// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The vendor's User Data Management API as plain Java. No Camel type is in it. */
package io.camelcx.genesys.udm.client;
