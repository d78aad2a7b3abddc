// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** What the Quarkus extension adds to a running application. */
package io.camelcx.quarkus;
