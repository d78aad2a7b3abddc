// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/**
 * How keys and states are stored. A function that reads may throw any unchecked exception for what the other one has not written.
 *
 * @param label the text of a key; the same in every process
 * @param key   reads a label
 * @param write the JSON of a state
 * @param read  reads such JSON
 */
public record WatchFormat<K, S>(
        Function<K, String> label, Function<String, K> key, Function<S, JsonNode> write, Function<JsonNode, S> read) {}
