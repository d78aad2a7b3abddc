// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import static io.camelcx.expert.pages.PagesBed.OFTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.http.Fault;
import io.camelcx.support.state.StateFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that cannot be read does not stop the others, and is not forgotten. */
class UnreadablePagesTest {

    private static final String ROUTE = "expert-pages:home?includeContents=true&events=true&stateRepository=#position"
            + "&exceptionHandler=#told&" + OFTEN;

    @TempDir
    Path folder;

    @AutoClose
    private final PagesBed bed = PagesBed.create();

    private final List<Long> told = new CopyOnWriteArrayList<>();
    private final int bad = bed.siteIds().get(9);

    @BeforeEach
    void bind() {
        position();
        bed.bind("told", new ExceptionHandler() {
            @Override
            public void handleException(Throwable exception) {
                handleException("", null, exception);
            }

            @Override
            public void handleException(String message, Throwable exception) {
                handleException(message, null, exception);
            }

            @Override
            public void handleException(String message, Exchange exchange, Throwable exception) {
                told.add(
                        exchange == null
                                ? 0L
                                : exchange.getMessage().getHeader(ExpertPagesConstants.PAGE_ID, Long.class));
            }
        });
    }

    private void position() {
        StateFile positions = new StateFile();
        positions.setFile(folder.resolve("position").toString());
        bed.bind("position", positions);
    }

    private void spoil(int page, String answer) {
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/pages/" + page)
                        .status(200)
                        .header("Content-Type", "application/xml")
                        .body(answer));
    }

    /** Without polls that failed because the clock was set in the middle of a request. */
    private long toldOfBad() {
        return told.stream().filter(id -> id == bad).count();
    }

    private void awaitPolls(int number) {
        int before = bed.requests("/pages/home/find").size();
        await().until(() -> bed.requests("/pages/home/find").size() >= before + number);
    }

    private ChangeFollower follower() {
        return ((ExpertPagesConsumer) bed.context().getRoute("pages").getConsumer())
                .follower()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<page id=\"9\"><title>broken off",
                "<html><body>Please sign in</body></html>",
                "<page id=\"0\"/>",
                "",
                "not found",
                "<!DOCTYPE page [<!ENTITY a \"a\">]><page id=\"9\">&a;</page>"
            })
    void theOthersGoOnAndItIsTriedAgain(String answer) throws Exception {
        spoil(bad, answer);
        bed.route("pages", ROUTE).start();
        await().until(() -> bed.received().size() == 39);
        awaitPolls(3);
        assertThat(bed.receivedIds()).doesNotContain(bad);
        assertThat(told).containsExactly((long) bad);
        assertThat(follower().unreadable()).isEqualTo(1);
        assertThat(follower().position().upto()).isPresent();
        // It is not read again before its delay has passed.
        int asked = bed.requests("GET /pages/" + bad + "?").size();
        awaitPolls(3);
        assertThat(bed.requests("GET /pages/" + bad + "?")).hasSize(asked);

        bed.faults().clear();
        bed.clock.advance(Duration.ofMinutes(2));
        await().until(() -> bed.received().size() == 40);
        awaitPolls(2);
        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(bed.siteIds());
        assertThat(follower().unreadable()).isZero();
    }

    @Test
    void theDelayGrows() throws Exception {
        spoil(bad, "<html/>");
        bed.route("pages", ROUTE).start();
        await().until(() -> toldOfBad() == 1);
        bed.clock.advance(Duration.ofSeconds(70));
        await().until(() -> toldOfBad() == 2);
        bed.clock.advance(Duration.ofSeconds(70));
        awaitPolls(4);
        assertThat(toldOfBad()).isEqualTo(2);
        bed.clock.advance(Duration.ofSeconds(70));
        await().until(() -> toldOfBad() == 3);
    }

    @Test
    void aRestartRemembersIt() throws Exception {
        spoil(bad, "<html/>");
        bed.route("pages", ROUTE).start();
        await().until(() -> bed.received().size() == 39 && toldOfBad() == 1);
        bed.clock.advance(Duration.ofMinutes(10));
        await().until(() -> toldOfBad() == 2);
        awaitPolls(2);
        bed.stopRoute("pages");
        bed.context().removeRoute("pages");
        bed.faults().clear();
        position();
        bed.clock.advance(Duration.ofMinutes(10));
        bed.route("pages", ROUTE);
        await().until(() -> bed.received().size() == 40);

        assertThat(bed.received().get(39).id()).isEqualTo(bad);
    }

    @Test
    void ifTheFollowedPageCannotBeReadEitherThePositionIsNotCommitted() throws Exception {
        spoil(bad, "<html/>");
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/pages/home/info").status(200).body("<html/>"));
        bed.route("pages", ROUTE).start();
        await().until(() -> bed.requests("/pages/home/info").size() >= 2);
        assertThat(follower().unreadable()).isZero();
        assertThat(follower().position().upto()).isEmpty();
        bed.faults().clear();
        await().until(() -> bed.receivedIds().contains(bad));
    }

    @Test
    void pagesThatAreAllUnreadableDoNotStopWhatComesAfter() throws Exception {
        List<Integer> many = bed.siteIds().subList(5, 30);
        many.forEach(page -> spoil(page, "<html/>"));
        bed.route("pages", ROUTE).start();
        await().until(() -> bed.received().size() == 15);
        await().until(() -> follower().unreadable() == 25);
        bed.faults().clear();
        bed.clock.advance(Duration.ofMinutes(2));
        await().until(() -> bed.received().size() == 40);

        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(bed.siteIds());
    }

    @Test
    void aRowThatDoesNotSayWhenIsReadByItsNumber() throws Exception {
        bed.route("pages", ROUTE).start();
        await().until(() -> bed.received().size() == 40);
        String row = "<page id=\"" + bad + "\"><title>?</title></page>";
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/pages/home/find")
                        .times(1)
                        .status(200)
                        .header("Content-Type", "application/xml")
                        .body("<pages count=\"3\" totalcount=\"3\">" + row + "<page><title>none</title></page>"
                                + "<page id=\"99999\"/></pages>"));
        bed.clock.advance(Duration.ofMinutes(1));
        await().until(() -> !told.isEmpty());
        int edited = bed.siteIds().get(3);
        bed.later(Duration.ofMinutes(1), () -> bed.site().edit(edited, "<p>on</p>"));
        await().until(() -> bed.receivedIds().lastIndexOf(edited) >= 40);

        assertThat(told).containsExactly(0L);
    }
}
