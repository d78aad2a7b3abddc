// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0

/** The example that wires all of Camel CX: the program, its settings and its lifecycle. */
package io.camelcx.hub;
