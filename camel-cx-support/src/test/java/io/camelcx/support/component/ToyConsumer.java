// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import io.camelcx.support.state.CurrentState;
import io.camelcx.support.state.StateCodec;
import io.camelcx.support.state.StateStore;
import org.apache.camel.Processor;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Sends each new note to the route. The position moves when the route has processed it. */
public class ToyConsumer extends ScheduledConsumer<ToyConsumer.Running> {

    private final ToyEndpoint endpoint;

    /** What lives from start to stop. */
    record Running(ToyConnection connection, CurrentState<Integer> position) {}

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
        CurrentState<Integer> position = store.current(StateCodec.of(String::valueOf, Integer::valueOf), 0);
        return new Running(endpoint.connection(), position);
    }

    @Override
    protected int poll(Running running) {
        int sent = 0;
        for (ToyNote note : running.connection().after(running.position().get())) {
            sent++;
            if (!route().deliver(message -> message.setBody(note), () -> "the note " + note.number())) {
                break;
            }
            running.position().update(before -> note.number() + 1);
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
