// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.oauth;

import java.time.Instant;
import java.util.Optional;

/**
 * An access token that was issued.
 *
 * @param value what the bearer presents
 * @param principal the user, or the client for the client credentials grant
 * @param isUser whether the principal is a user
 * @param refreshToken what renews it; only users have one
 * @param expires when it ends
 */
public record Token(String value, String principal, boolean isUser, Optional<String> refreshToken, Instant expires) {}
