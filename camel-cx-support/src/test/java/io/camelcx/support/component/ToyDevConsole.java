// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import java.util.List;
import java.util.Map;
import org.apache.camel.util.json.JsonObject;

/** The toy's consumers. */
public final class ToyDevConsole extends EntriesConsole {

    public ToyDevConsole() {
        super("toy", "Toy", "Positions of toy consumers", "consumers");
    }

    @Override
    protected List<JsonObject> entries() {
        return consumers(
                ToyConsumer.class,
                consumer -> new JsonObject(Map.of("route", consumer.name(), "position", consumer.position())));
    }
}
