// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The component {@code cxcom}: authorization of users, uploads, and any call of CX. */
package io.camelcx.cxcom.rest;
