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

import java.util.Optional;

/**
 * How far the subscriptions of a registration have got.
 *
 * @param statistics how many statistics were asked for
 * @param open       how many of them are subscribed
 * @param refused    how many of them the vendor refuses
 * @param failure    the last failure to open a subscription; empty if all that are not refused are open
 */
public record SubscriptionStatus(int statistics, int open, int refused, Optional<Throwable> failure) {

    /** Whether every statistic that the vendor does not refuse is subscribed, and at least one is. */
    public boolean ready() {
        return open > 0 && open + refused == statistics;
    }
}
