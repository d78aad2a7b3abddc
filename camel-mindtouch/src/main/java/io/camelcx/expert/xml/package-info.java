// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The vendor's XML: read within limits into an immutable tree, and written as XML or as JSON with a stable structure.
 */
package io.camelcx.expert.xml;
