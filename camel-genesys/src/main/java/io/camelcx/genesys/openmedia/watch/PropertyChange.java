// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A property that has another value than before.
 *
 * @param path   where it stands, as a JSON pointer such as {@code /userData/priority}
 * @param before its value until now; a missing node if it is new
 * @param after  its value now; a missing node if it is gone
 */
public record PropertyChange(String path, JsonNode before, JsonNode after) {}
