// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The components' entries in Camel's catalog. */
package io.camelcx.dsl.catalog;
