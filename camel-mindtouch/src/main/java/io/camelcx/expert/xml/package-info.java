// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The vendor's XML: read within bounds into an immutable tree, and written as XML or as JSON that keeps its shape.
 */
package io.camelcx.expert.xml;
