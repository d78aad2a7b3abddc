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

import java.util.List;

/**
 * A subscription at one moment.
 *
 * @param subscriptionId its id
 * @param sessionCookie the {@code STATISTICS_SESSIONID} of the session to which it belongs
 * @param statistics what it holds
 */
public record SubscriptionSnapshot(String subscriptionId, String sessionCookie, List<Statistic> statistics) {

    /**
     * A statistic of the subscription.
     *
     * @param statisticId its id within the subscription
     * @param objectType the type of its object
     * @param objectId the id of its object
     * @param name its name; its statistic id when it has a definition and no name
     */
    public record Statistic(String statisticId, String objectType, String objectId, String name) {}
}
