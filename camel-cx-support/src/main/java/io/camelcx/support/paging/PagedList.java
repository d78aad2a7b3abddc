// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.paging;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A list that a vendor sends page by page.
 *
 * @param vendor    the system, as errors name it
 * @param operation what is requested, as errors name it
 * @param first     what the first page is requested with
 * @param pages     requests a page, and completes with it or with the failure of the call
 * @param <T>       an item
 * @param <C>       what a page is requested with, such as an offset or an address; compared by {@code equals}
 */
public record PagedList<T, C>(
        String vendor, String operation, C first, Function<C, CompletableFuture<Page<T, C>>> pages) {}
