// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What an operation has returned.
 *
 * @param data   the vendor's {@code data}
 * @param corrId the id of the call, for the vendor's support
 */
public record EngagementResult(JsonNode data, Optional<String> corrId) {}
