// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.support.console.ConsoleReport;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonObject;

/** What an operator asks of the consumers of {@code genesys-openmedia}: how much is watched, and is it read. */
@DevConsole(
        name = "genesys-openmedia",
        displayName = "Genesys Openmedia",
        description = "Watched interactions of genesys-openmedia consumers")
public final class GenesysOpenmediaDevConsole extends AbstractDevConsole {

    public GenesysOpenmediaDevConsole() {
        super("camel", "genesys-openmedia", "Genesys Openmedia", "Watched interactions of genesys-openmedia consumers");
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
                getCamelContext(), GenesysOpenmediaConsumer.class, GenesysOpenmediaDevConsole::describe);
    }

    private static JsonObject describe(GenesysOpenmediaConsumer consumer) {
        JsonObject json = new JsonObject();
        json.put("routeId", consumer.getRouteId());
        json.put("openMediaService", consumer.getEndpoint().getOpenMediaService());
        json.put("watchedInteractions", consumer.watchedInteractions());
        json.put("failingInteractions", consumer.failingInteractions());
        json.put("deliveredExchanges", consumer.deliveredExchanges());
        json.put("failedPollsInARow", consumer.getErrorCounter());
        json.put(
                "lastSuccessfulPoll",
                consumer.lastSuccessfulPoll().map(Instant::toString).orElse("none"));
        json.put("lastError", consumer.lastFailure().map(Throwable::getMessage).orElse(""));
        return json;
    }
}
