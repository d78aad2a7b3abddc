// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The component {@code expert-pages}: pages of CXone Expert.
 */
package io.camelcx.expert.pages;
