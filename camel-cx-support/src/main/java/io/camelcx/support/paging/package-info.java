// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** Lists that a vendor sends page by page, read while they are iterated. */
package io.camelcx.support.paging;
