// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;

/** The connections that the settings of a context's kamelets describe. They are not in the registry, so no other route takes one by accident. */
final class SharedConnections {

    private final CamelContext context;
    private final Map<Object, Object> connections = new ConcurrentHashMap<>();

    private SharedConnections(CamelContext context) {
        this.context = context;
    }

    /** Those of a context. Camel creates routes of kamelets one after the other. */
    static SharedConnections of(CamelContext context) {
        SharedConnections known = context.getCamelContextExtension().getContextPlugin(SharedConnections.class);
        if (known != null) {
            return known;
        }
        SharedConnections created = new SharedConnections(context);
        context.getCamelContextExtension().addContextPlugin(SharedConnections.class, created);
        return created;
    }

    /**
     * The connection of some settings.
     *
     * @param key equal for equal types and settings
     * @param factory creates the connection for the first kamelet
     */
    @SuppressWarnings("unchecked")
    <C extends CamelContextAware> C connection(Object key, Supplier<C> factory) {
        return (C) connections.computeIfAbsent(key, missing -> {
            C created = factory.get();
            created.setCamelContext(context);
            return created;
        });
    }
}
