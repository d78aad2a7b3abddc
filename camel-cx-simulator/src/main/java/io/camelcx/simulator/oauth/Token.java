/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
