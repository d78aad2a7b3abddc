// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import io.camelcx.support.connection.CxConnection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/**
 * The connection of a kamelet: one from the registry, or one that its kamelet's settings describe. Kamelets with the same settings share
 * one, so that a context has one token and one session for notifications for each system, however many kamelets it runs.
 *
 * @param type the vendor's connection
 * @param context the context of the kamelet
 * @param names the names of the settings, for errors
 * @param factory creates the connection that the settings describe, from their values in the given order; a setting that is not set is null
 */
record ConnectionRequest<C extends CxConnection<?>>(
        Class<C> type, CamelContext context, String names, Function<List<String>, C> factory) {

    /**
     * The connection, not started.
     *
     * @param name the name of a bean, with or without {@code #}; null or blank if none is named
     * @param values the kamelet's own settings; null or blank ones are not set
     * @throws IllegalArgumentException if there is none, or more than one
     */
    C find(String name, String... values) {
        KameletSetting setting = new KameletSetting(context);
        List<Optional<String>> settings = Stream.of(values).map(setting::read).toList();
        boolean described = settings.stream().anyMatch(Optional::isPresent);
        Optional<String> named = setting.read(name);
        if (named.isPresent() && described) {
            throw new IllegalArgumentException("A kamelet takes either connection, which names a bean of type "
                    + type.getName() + ", or settings of its own (" + names + "), not both");
        }
        return named.map(reference -> setting.bean(reference, type, this::missing))
                .orElseGet(() -> described ? shared(settings) : only());
    }

    private C shared(List<Optional<String>> settings) {
        return SharedConnections.of(context)
                .connection(
                        List.of(type, settings),
                        () -> factory.apply(settings.stream()
                                .map(setting -> setting.orElse(null))
                                .toList()));
    }

    private IllegalArgumentException missing(String bean) {
        return new IllegalArgumentException(
                "The registry contains no connection " + bean + " of type " + type.getName());
    }

    private C only() {
        Set<C> all = context.getRegistry().findByType(type);
        if (all.size() != 1) {
            throw new IllegalArgumentException("A kamelet needs a connection: set " + names
                    + ", or put one bean of type " + type.getName()
                    + " into the registry, or name one of several by connection; the registry contains "
                    + all.size());
        }
        return all.iterator().next();
    }
}
