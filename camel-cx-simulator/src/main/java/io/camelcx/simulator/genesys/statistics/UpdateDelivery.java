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
package io.camelcx.simulator.genesys.statistics;

/** How the notifications that wait for a client leave with the reply to its poll. */
public enum UpdateDelivery {
    /** Each once, in the order in which they were made. */
    IN_ORDER,
    /** Each twice, one after the other. */
    DUPLICATED,
    /** Each once, the newest first. */
    REVERSED
}
