// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** Any call of the API of CXone Expert: the component {@code expert-api}. */
package io.camelcx.expert.rest;
