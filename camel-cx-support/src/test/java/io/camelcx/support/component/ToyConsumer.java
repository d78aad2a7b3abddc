// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import io.camelcx.support.state.StateCodec;
import io.camelcx.support.state.StateStore;
import io.camelcx.support.state.StoredState;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Processor;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Sends each new note to the route. The position moves when the route has processed it. */
public class ToyConsumer extends ScheduledConsumer<ToyConsumer.Running> {

    private final ToyEndpoint endpoint;

    /** What lives from start to stop. */
    record Running(ToyConnection connection, StoredState<Integer> stored, AtomicInteger position) {}

    ToyConsumer(ToyEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected Running open(ConsumerResources resources) throws Exception {
        StateStore store = StateStore.open(
                endpoint.getCamelContext(),
                endpoint.getConfiguration().getStateRepository(),
                "toy",
                "toy/" + endpoint.getNotebook());
        resources.add(store);
        resources.total("camelcx.toy.delivered", route()::delivered);
        StoredState<Integer> stored = store.state(StateCodec.of(String::valueOf, Integer::valueOf));
        return new Running(
                endpoint.connection(), stored, new AtomicInteger(stored.read().orElse(0)));
    }

    @Override
    protected int poll(Running running) {
        int sent = 0;
        for (ToyNote note : running.connection().after(running.position().get())) {
            sent++;
            if (!route().deliver(message -> message.setBody(note), () -> "the note " + note.number())) {
                break;
            }
            running.stored().write(note.number() + 1);
            running.position().set(note.number() + 1);
        }
        return sent;
    }

    @Override
    protected void describe(Running running, HealthCheckResultBuilder health) {
        health.detail("position", running.position().get());
    }

    int position() {
        return running().map(now -> now.position().get()).orElse(0);
    }
}
