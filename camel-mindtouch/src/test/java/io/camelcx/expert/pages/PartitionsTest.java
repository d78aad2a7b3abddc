// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import static io.camelcx.expert.pages.PagesBed.OFTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.expert.site.PageSnapshot;
import io.camelcx.support.partition.Partition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consumers that divide the pages of a site among them. */
class PartitionsTest {

    private static final int PARTITIONS = 3;

    @AutoClose
    private final PagesBed bed = PagesBed.create();

    private final MemoryStateRepository state = new MemoryStateRepository();

    @BeforeEach
    void routes() {
        bed.bind("state", state);
        for (int index = 0; index < PARTITIONS; index++) {
            Partition partition = new Partition(PARTITIONS, index);
            bed.routes(routes -> routes.from("expert-pages:home?" + OFTEN
                            + "&events=true&includeContents=true&stateRepository=#state&" + partition)
                    .process(exchange -> assertThat(partition.contains(
                                    exchange.getMessage().getHeader(ExpertPagesConstants.PAGE_ID, String.class)))
                            .isTrue())
                    .process(bed::keep));
        }
    }

    /** Two more polls of each have begun, so that one has run from beginning to end since now. */
    private void awaitPolls() {
        int before = bed.requests("/pages/home/find").size();
        await().until(() -> bed.requests("/pages/home/find").size() >= before + 4 * PARTITIONS);
    }

    @Test
    void eachPageIsReadAndDeliveredByOneOfThem() {
        bed.start().awaitReceived(40);
        awaitPolls();

        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(bed.siteIds());
        Map<String, Long> read = bed.requests("GET /pages/").stream()
                .filter(line -> line.matches("GET /pages/\\d+\\?.*"))
                .collect(Collectors.groupingBy(line -> line.replaceFirst("\\?.*", ""), Collectors.counting()));
        assertThat(read).hasSize(40);
        assertThat(read.values()).containsOnly(1L);
        for (int index = 0; index < PARTITIONS; index++) {
            assertThat(state.getState("expert-pages/home/" + index + "-of-3")).isNotNull();
        }
        assertThat(state.getState("expert-pages/home")).isNull();
    }

    @Test
    void theDeletionOfASubtreeIsDeliveredPageByPageByThePartitionOfEach() {
        PageSnapshot top = bed.site().create("Top", "Top", "x");
        List<Integer> below = List.of("A", "B", "C", "D", "E").stream()
                .map(name -> bed.site().create("Top/" + name, name, "x").id())
                .toList();
        bed.start().awaitReceived(46);
        awaitPolls();
        bed.received().clear();

        bed.later(Duration.ofMinutes(1), () -> bed.site().delete(top.id(), true));
        bed.awaitReceived(6);
        awaitPolls();

        assertThat(bed.received()).allMatch(each -> each.change().equals("deleted"));
        assertThat(bed.receivedIds()).hasSize(6).contains(top.id()).containsAll(below);
    }

    @Test
    void aMovedSubtreeIsDeliveredPageByPage() {
        PageSnapshot top = bed.site().create("Top", "Top", "x");
        int below = bed.site().create("Top/Below", "Below", "x").id();
        bed.start().awaitReceived(42);
        awaitPolls();
        bed.received().clear();

        bed.later(Duration.ofMinutes(1), () -> bed.site().move(top.id(), "Elsewhere"));
        bed.awaitReceived(2);
        awaitPolls();

        assertThat(bed.received().stream().filter(each -> each.change().equals("moved")))
                .extracting(PagesBed.Received::id)
                .containsExactlyInAnyOrder((long) top.id(), (long) below);
    }

    @Test
    void wrongNumbersFailTheStart() {
        try (PagesBed wrong = PagesBed.create()) {
            wrong.route("wrong", "expert-pages:home?partitions=2&partition=2");
            assertThatThrownBy(wrong::start)
                    .hasStackTraceContaining("partition must be from 0 to 1 with partitions=2, but is 2");
        }
    }
}
