// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import java.util.Optional;

/**
 * Why a message was not delivered.
 *
 * @param code the vendor's code, such as 350; 0 for one without a code
 * @param message the reason in words
 */
public record FailureReason(int code, Optional<String> message) {}
