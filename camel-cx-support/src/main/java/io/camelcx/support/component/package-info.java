// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The component kit: what Camel's model makes every component repeat, as thin bases over Camel's own. */
package io.camelcx.support.component;
