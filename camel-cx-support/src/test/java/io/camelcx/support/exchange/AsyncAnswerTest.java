// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class AsyncAnswerTest {

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    private final List<Boolean> done = new ArrayList<>();

    @Test
    void aCallThatHasEndedIsDoneSynchronously() {
        assertThat(AsyncAnswer.of(exchange, done::add, () -> CompletableFuture.completedFuture(null)))
                .isTrue();
        assertThat(done).containsExactly(true);
        assertThat(exchange.getException()).isNull();
    }

    @Test
    void aCallThatEndsLaterIsDoneThen() {
        CompletableFuture<Void> call = new CompletableFuture<>();

        assertThat(AsyncAnswer.of(exchange, done::add, () -> call)).isFalse();
        assertThat(done).isEmpty();
        call.complete(null);
        assertThat(done).containsExactly(false);
    }

    @Test
    void aFailureIsTheExchangesException() {
        IllegalStateException failure = new IllegalStateException("no");

        AsyncAnswer.of(exchange, done::add, () -> CompletableFuture.failedFuture(new CompletionException(failure)));

        assertThat(exchange.getException()).isSameAs(failure);
        assertThat(done).containsExactly(true);
    }

    @Test
    void aRefusalBeforeTheCallIsAFailureToo() {
        IllegalArgumentException refusal = new IllegalArgumentException("no");

        AsyncAnswer.of(exchange, done::add, () -> {
            throw refusal;
        });

        assertThat(exchange.getException()).isSameAs(refusal);
        assertThat(done).containsExactly(true);
    }

    @Test
    void aMissingClassIsAFailureToo() {
        NoClassDefFoundError missing = new NoClassDefFoundError("example");

        AsyncAnswer.of(exchange, done::add, () -> {
            throw missing;
        });

        assertThat(exchange.getException()).hasCause(missing);
        assertThat(done).containsExactly(true);
    }
}
