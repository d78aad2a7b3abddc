// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** What the Quarkus extension does while an application is built. */
package io.camelcx.quarkus.deployment;
