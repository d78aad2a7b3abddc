// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final Lane lane = new Lane(() -> 2);
    private final List<CompletableFuture<String>> started = new ArrayList<>();

    private CompletableFuture<String> start() {
        CompletableFuture<String> end = new CompletableFuture<>();
        started.add(end);
        return end;
    }

    @Test
    void noMoreRequestsThanAllowedAreUnderWay() {
        IntStream.range(0, 5).forEach(i -> lane.add(this::start));
        assertThat(started).hasSize(2);

        started.get(1).complete("done");
        assertThat(started).hasSize(3);

        started.get(0).completeExceptionally(new IllegalStateException("failed"));
        started.get(2).complete("done");
        assertThat(started).hasSize(5);
    }

    @Test
    void manyRequestsMayEndAsSoonAsTheyStart() {
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> second = new CompletableFuture<>();
        lane.add(() -> first);
        lane.add(() -> second);
        List<Integer> ended = new ArrayList<>();
        IntStream.range(0, 200_000)
                .forEach(i -> lane.add(() -> {
                    ended.add(i);
                    return CompletableFuture.completedFuture("done");
                }));

        first.complete("done");

        assertThat(ended).hasSize(200_000).isSorted();
    }
}
