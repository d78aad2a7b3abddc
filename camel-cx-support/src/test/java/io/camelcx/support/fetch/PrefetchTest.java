// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.camelcx.support.async.AwaitedCalls;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrefetchTest {

    private final List<CompletableFuture<String>> calls = new ArrayList<>();

    private final AwaitedCalls waiting = new AwaitedCalls();

    @Test
    void resultsComeInOrderThoughAnswersDoNot() throws Exception {
        Prefetch<Integer, String> fetch = fetch(items(3), 3);
        calls.get(2).complete("two");
        calls.get(0).complete("zero");
        calls.get(1).complete("one");

        assertThat(fetch.next()).extracting(Fetched::item).isEqualTo(0);
        assertThat(fetch.next().value()).contains("one");
        assertThat(fetch.next().value()).contains("two");
        assertThat(fetch.hasNext()).isFalse();
    }

    @Test
    void onlySoManyCallsAreUnderWayOrWaitToBeTaken() throws Exception {
        Prefetch<Integer, String> fetch = fetch(items(10), 4);
        assertThat(calls).hasSize(4);
        calls.forEach(call -> call.complete("done"));
        assertThat(calls).hasSize(4);

        fetch.next();

        assertThat(calls).hasSize(5);
    }

    @Test
    void aFailureConcernsItsItemAlone() throws Exception {
        Prefetch<Integer, String> fetch = fetch(items(2), 2);
        IllegalStateException failure = new IllegalStateException("no");
        calls.get(0).completeExceptionally(failure);
        calls.get(1).complete("one");

        Fetched<Integer, String> first = fetch.next();

        assertThat(first.value()).isEmpty();
        assertThat(first.error()).containsSame(failure);
        assertThat(fetch.next().value()).contains("one");
    }

    @Test
    void aWorkerThatIsStoppedFailsTheCallAndNotTheCaller() throws Exception {
        Prefetch<Integer, String> fetch = new Prefetch<>(
                items(1),
                1,
                item -> CompletableFuture.completedFuture("done"),
                work -> {
                    throw new RejectedExecutionException("stopped");
                },
                new AwaitedCalls());

        assertThat(fetch.next().error())
                .hasValueSatisfying(error -> assertThat(error).hasMessage("stopped"));
    }

    @Test
    void theWaitingCanBeEnded() {
        Prefetch<Integer, String> fetch = fetch(items(1), 1);

        waiting.close();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(fetch::next);
    }

    @Test
    void whatIsNotTakenIsAbandoned() {
        Prefetch<Integer, String> fetch = fetch(items(2), 2);

        fetch.close();

        assertThat(fetch.hasNext()).isFalse();
    }

    @Test
    void withoutItemsThereIsNothing() {
        assertThat(fetch(items(0), 2).hasNext()).isFalse();
    }

    @Test
    void atLeastOneCallMustBeAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fetch(items(1), 0))
                .withMessageContaining("not 0");
    }

    private Prefetch<Integer, String> fetch(Iterator<Integer> items, int atMost) {
        return new Prefetch<>(
                items,
                atMost,
                item -> {
                    CompletableFuture<String> call = new CompletableFuture<>();
                    calls.add(call);
                    return call;
                },
                Runnable::run,
                waiting);
    }

    private static Iterator<Integer> items(int count) {
        return IntStream.range(0, count).iterator();
    }
}
