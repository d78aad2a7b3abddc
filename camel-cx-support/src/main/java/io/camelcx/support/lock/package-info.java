// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** Locks between processes. */
package io.camelcx.support.lock;
