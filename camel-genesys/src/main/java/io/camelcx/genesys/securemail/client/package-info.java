// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The vendor's Secure Email API as plain Java. No Camel type is in it. */
package io.camelcx.genesys.securemail.client;
