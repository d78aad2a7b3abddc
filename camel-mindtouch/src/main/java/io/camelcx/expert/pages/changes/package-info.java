// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What has changed below a page, completely: windows of time, subtrees, events, and how far a consumer has come. Plain Java.
 */
package io.camelcx.expert.pages.changes;
