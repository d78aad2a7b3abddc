// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files.client;

import io.camelcx.support.http.RequestBody;
import java.util.Optional;

/**
 * The content of a file to store.
 *
 * @param body        its bytes
 * @param type        its media type
 * @param description its description; empty to leave the one that it has
 */
public record Upload(RequestBody body, String type, Optional<String> description) {}
