// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camelcx.support.async.AwaitedCalls;
import io.camelcx.support.error.CxApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedItemsTest {

    private static final int PAGE_SIZE = 3;

    private final List<Integer> requested = new ArrayList<>();
    private final AwaitedCalls calls = new AwaitedCalls();

    @Test
    void aPageIsRequestedWhenItsFirstItemIs() {
        PagedItems<Integer, Integer> items = items(offset -> listOf(7, offset));
        assertThat(requested).isEmpty();

        assertThat(items.next()).isZero();
        assertThat(requested).containsExactly(0);

        assertThat(rest(items)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(requested).containsExactly(0, 3, 6);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(items::next);
    }

    @Test
    void anEmptyListHasNoItems() {
        assertThat(items(offset -> Page.last(List.of())).hasNext()).isFalse();
    }

    @Test
    void anEmptyPageDoesNotEndTheList() {
        assertThat(rest(items(offset -> offset < 5 ? Page.of(List.of(), offset + 1) : Page.last(List.of(1)))))
                .containsExactly(1);
    }

    @Test
    void thePageThatFailedIsRequestedAgain() {
        List<RuntimeException> failures = new ArrayList<>(List.of(new IllegalArgumentException("busy")));
        PagedItems<Integer, Integer> items = items(offset -> {
            if (offset == 3 && !failures.isEmpty()) {
                throw failures.remove(0);
            }
            return listOf(5, offset);
        });
        IntStream.range(0, 3).forEach(each -> items.next());

        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(items::hasNext);
        assertThat(rest(items)).containsExactly(3, 4);
    }

    @Test
    void aServerThatIgnoresTheOffsetIsAnError() {
        PagedItems<Integer, Integer> items = items(offset -> Page.of(List.of(1, 2, 3), offset + 3));

        assertThatExceptionOfType(CxApiException.class)
                .isThrownBy(() -> rest(items))
                .withMessageContaining("the same page twice")
                .withMessageContaining("list users");
        assertThat(requested).containsExactly(0, 3);
    }

    @Test
    void aCycleOfAnyLengthIsAnError() {
        for (int length = 1; length < 40; length++) {
            for (int start = 0; start < 5; start++) {
                int end = start + length;
                int back = start;
                PagedItems<Integer, Integer> items =
                        items(page -> Page.of(List.of(page), page + 1 == end ? back : page + 1));

                assertThatExceptionOfType(CxApiException.class)
                        .as("%s pages from %s", length, start)
                        .isThrownBy(() -> rest(items))
                        .withMessageMatching("(?s).*(leads back to a page|the same page twice).*");
            }
        }
    }

    @Test
    void aCloseEndsTheIteration() {
        PagedItems<Integer, Integer> items = items(offset -> listOf(7, offset));
        items.next();

        calls.close();

        assertThat(items.next()).isEqualTo(1);
        assertThat(items.next()).isEqualTo(2);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(items::next);
    }

    private PagedItems<Integer, Integer> items(Function<Integer, Page<Integer, Integer>> pages) {
        return new PagedItems<>(
                new PagedList<>("Acme", "list users", 0, offset -> {
                    requested.add(offset);
                    return CompletableFuture.completedFuture(pages.apply(offset));
                }),
                calls.on(Runnable::run));
    }

    private static Page<Integer, Integer> listOf(int size, int offset) {
        int end = Math.min(size, offset + PAGE_SIZE);
        List<Integer> items = IntStream.range(offset, end).boxed().toList();
        return end == size ? Page.last(items) : Page.of(items, end);
    }

    private static List<Integer> rest(PagedItems<Integer, Integer> items) {
        List<Integer> rest = new ArrayList<>();
        items.forEachRemaining(rest::add);
        return rest;
    }
}
