// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** Any call of the REST APIs of NICE CXone: the component {@code cxone-api}. */
package io.camelcx.cxone.rest;
