// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** Watching objects of a vendor until they end: which are watched, what a route knows of them, and what of that survives a restart. */
package io.camelcx.support.watch;
