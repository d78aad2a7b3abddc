// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * CX (cx.com): the connection, which authorizes calls by the tokens of users.
 */
package io.camelcx.cxcom;
