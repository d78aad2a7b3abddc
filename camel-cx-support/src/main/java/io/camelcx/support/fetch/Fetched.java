// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.fetch;

import java.util.Optional;

/**
 * The outcome of a call for an item.
 *
 * @param item  the item
 * @param value the result; empty if the call failed
 * @param error the failure; empty if the call succeeded
 */
public record Fetched<T, R>(T item, Optional<R> value, Optional<Throwable> error) {}
