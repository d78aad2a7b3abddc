// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** Builders of the endpoints, generated from their options. */
package io.camelcx.dsl.endpoint;
