// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.camel.Exchange;
import org.apache.camel.impl.engine.SimpleCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class OperationProducerTest {

    private final Exchange exchange = new DefaultExchange(new SimpleCamelContext());
    private final List<Boolean> done = new ArrayList<>();

    @Test
    void aCallThatHasEndedIsDoneSynchronously() {
        assertThat(process(same -> CompletableFuture.completedFuture(null))).isTrue();
        assertThat(done).containsExactly(true);
        assertThat(exchange.getException()).isNull();
    }

    @Test
    void aCallThatEndsLaterIsDoneThen() {
        CompletableFuture<Void> call = new CompletableFuture<>();

        assertThat(process(same -> call)).isFalse();
        assertThat(done).isEmpty();
        call.complete(null);
        assertThat(done).containsExactly(false);
    }

    @Test
    void aFailureIsTheExchangesException() {
        IllegalStateException failure = new IllegalStateException("no");

        process(same -> CompletableFuture.failedFuture(new CompletionException(failure)));

        assertThat(exchange.getException()).isSameAs(failure);
        assertThat(done).containsExactly(true);
    }

    @Test
    void aRefusalBeforeTheCallIsAFailureToo() {
        IllegalArgumentException refusal = new IllegalArgumentException("no");

        process(same -> {
            throw refusal;
        });

        assertThat(exchange.getException()).isSameAs(refusal);
        assertThat(done).containsExactly(true);
    }

    @Test
    void aMissingClassIsAFailureToo() {
        NoClassDefFoundError missing = new NoClassDefFoundError("example");

        process(same -> {
            throw missing;
        });

        assertThat(exchange.getException()).hasCause(missing);
        assertThat(done).containsExactly(true);
    }

    @Test
    void aWrongOptionFailsTheStart() {
        IllegalArgumentException wrong = new IllegalArgumentException("no");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> producer(() -> {
                            throw wrong;
                        })
                        .start())
                .isSameAs(wrong);
    }

    private boolean process(Operation operation) {
        OperationProducer producer = producer(() -> operation);
        producer.start();
        return producer.process(exchange, done::add);
    }

    private OperationProducer producer(Callable<Operation> factory) {
        ToyComponent toy = new ToyComponent();
        toy.setCamelContext(exchange.getContext());
        return new OperationProducer(new ToyEndpoint("toy:x", toy, "x", new ToyConfiguration()), factory);
    }
}
