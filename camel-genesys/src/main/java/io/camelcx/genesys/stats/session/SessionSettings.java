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
package io.camelcx.genesys.stats.session;

import io.camelcx.support.retry.Backoff;
import java.time.Duration;

/**
 * What the consumers of a connection must agree on, because they share its session.
 *
 * @param maxMessageSize the largest reply to one poll, in bytes; a larger one interrupts the session
 * @param reconnect      the delays before an interrupted session is opened again
 * @param check          how often subscriptions are looked at, as they may vanish without a notice; zero for never
 */
public record SessionSettings(int maxMessageSize, Backoff reconnect, Duration check) {}
