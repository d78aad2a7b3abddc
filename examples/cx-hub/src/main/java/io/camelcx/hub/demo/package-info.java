// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0

/** What the routes delivered in a demo: its counters, its summary and the exit code. */
package io.camelcx.hub.demo;
