// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** What the routes of a test have sent to {@code process: {ref: received}}. */
@Singleton
@Named("received")
@Unremovable
public class Received implements Processor {

    private final List<String> bodies = new CopyOnWriteArrayList<>();

    @Override
    public void process(Exchange exchange) {
        bodies.add(exchange.getMessage().getBody(String.class));
    }

    List<String> bodies() {
        return bodies;
    }
}
