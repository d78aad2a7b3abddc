// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.camel.Consumer;

/** The running consumers of an endpoint, for its JMX attributes. */
public final class RunningConsumers {

    private final List<Consumer> consumers = new CopyOnWriteArrayList<>();

    /** A consumer has started. */
    public void add(Consumer consumer) {
        consumers.add(consumer);
    }

    /** A consumer has stopped. */
    public void remove(Consumer consumer) {
        consumers.remove(consumer);
    }

    /** The consumers of a type. */
    public <C extends Consumer> Stream<C> of(Class<C> type) {
        return consumers.stream().filter(type::isInstance).map(type::cast);
    }

    /** The sum of a figure of the consumers of a type. */
    public <C extends Consumer> long sum(Class<C> type, ToLongFunction<C> figure) {
        return of(type).mapToLong(figure).sum();
    }
}
