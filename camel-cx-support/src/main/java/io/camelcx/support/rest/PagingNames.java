// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import java.util.List;

/**
 * The names that a vendor's lists in pages usually have; options replace them.
 *
 * @param next   the field of a response with the address of the next page, its levels separated by dots
 * @param offset the parameter of the query with the number of the first item
 * @param size   the parameter of the query with the most items of a page
 * @param totals the fields of a response that may have the number of all items
 */
public record PagingNames(String next, String offset, String size, List<String> totals) {}
