// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

/**
 * One event that the site told of a page and of all that is below it.
 *
 * @param rootPath where the page at the top was before
 * @param root     whether a change is of that page itself
 */
record Cascade(String rootPath, boolean root) {}
