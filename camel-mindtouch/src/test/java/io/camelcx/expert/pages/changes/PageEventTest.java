// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.expert.events.EventMark;
import io.camelcx.expert.events.SiteEvent;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events in the shapes in which they were recorded. */
class PageEventTest {

    private static final String ID = "11112222-3333-11e7-8444-aaaabbbbcccc";

    private static XmlElement xml(String text) throws Exception {
        return new XmlParser().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static PageEvent event(String attributes, String children) throws Exception {
        return PageEvent.read(xml("<event id='" + ID + "' datetime='2017-05-07T10:11:12Z' " + attributes + ">"
                        + children + "</event>"))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "page:move, moved",
        "page-move, moved",
        "page:delete, deleted",
        "page:restore, restored",
        "page.property:create, changed",
        "page.property:update, changed",
        "page.displayname:update, changed",
        "attachment:move, changed",
        "page:somethingnew, changed",
        "page:create, other",
        "page:copy, other",
        "page:view, other",
        "page:reorder, other",
        "page:children.reordered, other",
        "page.content:update, other",
        "page.tag:update, other",
        "page.restriction:update, other",
        "draft:publish, other",
        "learningpath:modify, other",
        "user:search, other",
        "'', other"
    })
    void typesAreUnderstood(String type, PageEvent.Kind kind) throws Exception {
        assertThat(event("type='" + type + "'", "").kind()).isEqualTo(kind);
    }

    @Test
    void aMoveReportsBothPaths() throws Exception {
        PageEvent move = event(
                "type='page:move' cascading='true'",
                "<page id='322' revision='0'><path>New/Place</path></page><root.page id='322' revision='0'><path>Old</path>"
                        + "</root.page><source.page id='322' revision='0'><path>Old</path></source.page>");

        assertThat(move.pageId()).isEqualTo(322);
        assertThat(move.path()).isEqualTo("New/Place");
        assertThat(move.from()).contains("Old");
        assertThat(move.rootPath()).isEqualTo("Old");
        assertThat(move.cascading()).isTrue();
    }

    @Test
    void withThePageOfTodayThePathOfThenCounts() throws Exception {
        PageEvent deletion = event(
                "type='page:delete' cascading='True'",
                "<page id='322' deleted='true'><title>Title</title><path seo='true'>Today</path>"
                        + "<path.original>Then</path.original></page>");

        assertThat(deletion.path()).isEqualTo("Then");
        assertThat(deletion.title()).isEqualTo("Title");
        assertThat(deletion.cascading()).isTrue();
    }

    @Test
    void anEventNeedNotBeOfAPage() throws Exception {
        assertThat(event("type='learningpath:modify'", "<learningpath/>").pageId())
                .isZero();
        assertThat(PageEvent.read(xml("<event type='page:move'/>"))).isEmpty();
    }

    @Test
    void anIdHoldsItsTime() {
        assertThat(SiteEvent.timeOf(ID)).hasValueSatisfying(time -> assertThat(time)
                .isBetween(Instant.parse("2017-05-01T00:00:00Z"), Instant.parse("2017-06-01T00:00:00Z")));
        assertThat(SiteEvent.timeOf("1000001")).isEmpty();
        assertThat(SiteEvent.timeOf("c0ffee00-0000-5000-8000-000000000000")).isEmpty();
    }

    @Test
    void aMarkForgetsWhatIsOldAndKeepsWhatIsNot() {
        Instant noon = Instant.parse("2026-11-22T12:00:00Z");
        EventMark mark = new EventMark(noon, Map.of("a", noon, "b", noon.plusSeconds(60)));

        EventMark later = mark.settled(noon.plusSeconds(30));

        assertThat(later.since()).isEqualTo(noon.plusSeconds(30));
        assertThat(later.taken()).containsOnlyKeys("b");
        assertThat(later.settled(noon)).isEqualTo(later);
    }

    @Test
    void aMarkStaysSmallButKeepsAllOfTheLastSeconds() {
        Instant noon = Instant.parse("2026-11-22T12:00:00Z");
        List<PageEvent> burst = java.util.stream.IntStream.range(0, 5000)
                .mapToObj(i -> new PageEvent(
                        "e" + i,
                        PageEvent.Kind.other,
                        noon.plusMillis(i * 10L),
                        1,
                        "",
                        "",
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        false))
                .toList();

        EventMark mark = EventMark.at(noon).with(burst).settled(noon);
        EventMark sameSecond = EventMark.at(noon)
                .with(burst.stream()
                        .filter(event -> event.time().isBefore(noon.plusSeconds(1)))
                        .toList())
                .settled(noon);

        assertThat(mark.taken()).hasSizeLessThan(2200).containsKey("e4999");
        assertThat(burst).filteredOn(event -> mark.isNew(event)).isEmpty();
        assertThat(sameSecond.since()).isEqualTo(noon);
    }
}
