// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

/**
 * An event that concerns a page and all pages below it.
 *
 * @param rootPath the former path of the page at the top
 * @param root     whether a change concerns that page itself
 */
record Cascade(String rootPath, boolean root) {}
