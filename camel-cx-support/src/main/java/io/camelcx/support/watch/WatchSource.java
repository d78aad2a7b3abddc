// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.watch;

import io.camelcx.support.state.StateStore;
import java.time.Clock;
import java.util.Set;

/**
 * Where a list of watches begins.
 *
 * @param store      keeps the watches; the list closes it
 * @param configured the keys of the objects that the options name: these are watched from the start, and only for these the end is stored
 * @param clock      says when a watch begins
 */
public record WatchSource<K>(StateStore store, Set<K> configured, Clock clock) {}
