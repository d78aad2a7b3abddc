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
package io.camelcx.genesys.stats;

import io.camelcx.genesys.stats.session.SessionStatus;
import io.camelcx.genesys.stats.session.SubscriptionStatus;
import io.camelcx.support.console.ConsoleReport;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonObject;

/** What an operator asks of {@code genesys-stats}: is it connected, does it flow, does the route keep up. */
@DevConsole(
        name = "genesys-stats",
        displayName = "Genesys Statistics",
        description = "Sessions, subscriptions and queues of genesys-stats consumers")
public final class GenesysStatsDevConsole extends AbstractDevConsole {

    public GenesysStatsDevConsole() {
        super(
                "camel",
                "genesys-stats",
                "Genesys Statistics",
                "Sessions, subscriptions and queues of genesys-stats consumers");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        return report().text();
    }

    @Override
    protected JsonObject doCallJson(Map<String, Object> options) {
        return report().json();
    }

    private ConsoleReport report() {
        return ConsoleReport.ofConsumers(
                getCamelContext(), GenesysStatsConsumer.class, GenesysStatsDevConsole::describe);
    }

    private static JsonObject describe(GenesysStatsConsumer consumer) {
        SessionStatus session = consumer.sessionStatus();
        SubscriptionStatus subscriptions = consumer.subscriptionStatus();
        JsonObject json = new JsonObject();
        json.put("routeId", consumer.getRouteId());
        json.put("endpoint", consumer.getEndpoint().getName());
        json.put("sessionState", session.state().name());
        json.put("sessionReason", session.reason());
        json.put("sessionSince", session.since().toString());
        json.put("reconnects", session.reconnects());
        json.put("statistics", subscriptions.statistics());
        json.put("openStatistics", subscriptions.open());
        json.put("refusedStatistics", subscriptions.refused());
        json.put(
                "subscriptionFailure",
                subscriptions.failure().map(Throwable::getMessage).orElse(""));
        json.put("deliveredValues", consumer.deliveredValues());
        json.put("mergedUpdates", consumer.mergedUpdates());
        json.put("queueDepth", consumer.queueDepth());
        json.put(
                "lastDelivery",
                Instant.ofEpochMilli(consumer.lastDeliveryMillis()).toString());
        return json;
    }
}
