// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A changed property.
 *
 * @param path   its location, a JSON pointer such as {@code /userData/priority}
 * @param before its previous value; a missing node if it is new
 * @param after  its current value; a missing node if it was removed
 */
public record PropertyChange(String path, JsonNode before, JsonNode after) {}
