// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0

/** What the routes delivered in a demo: counted, told, and made an exit code. */
package io.camelcx.hub.demo;
