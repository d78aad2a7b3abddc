// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

import java.util.Optional;

/**
 * What is known of a downloaded file.
 *
 * @param length      its length in bytes
 * @param contentType its type; empty if the response names none
 * @param fileName    its name without folders; empty if the response names none
 */
public record MediaFile(long length, Optional<String> contentType, Optional<String> fileName) {}
