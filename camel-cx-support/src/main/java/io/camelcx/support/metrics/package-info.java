// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The Micrometer registry of a context. */
package io.camelcx.support.metrics;
