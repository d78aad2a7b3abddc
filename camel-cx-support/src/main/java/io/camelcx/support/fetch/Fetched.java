// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.fetch;

import java.util.Optional;

/**
 * What a call for an item has brought.
 *
 * @param item  what was asked for
 * @param value the answer; empty if the call failed
 * @param error why it failed; empty if it did not
 */
public record Fetched<T, R>(T item, Optional<R> value, Optional<Throwable> error) {}
