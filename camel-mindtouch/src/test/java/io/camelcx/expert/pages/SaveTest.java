// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.expert.pages.client.Page;
import io.camelcx.simulator.expert.site.PageSnapshot;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No save overwrites a change without a report. */
class SaveTest {

    private static final String SAVE = "expert-pages:Guide?operation=save";

    @AutoClose
    private final PagesBed bed = PagesBed.create().start();

    private PageSnapshot page;

    @BeforeEach
    void make() {
        page = bed.site().create("Guide", "Guide", "<p>one</p>");
        bed.clock.advance(Duration.ofMinutes(1));
    }

    private String source() {
        return bed.site().get(page.id()).source();
    }

    private Exchange read() {
        return bed.send("expert-pages:Guide?includeContents=true&mode=raw");
    }

    /** Saves as the next step of the exchange that has read the page. */
    private Exchange saveNext(Exchange read, String options) {
        read.getMessage().setBody("<p>mine</p>");
        return bed.send(SAVE + options, read);
    }

    private void somebodyElseEdits() {
        bed.later(Duration.ofMinutes(1), () -> bed.site().edit(page.id(), "<p>theirs</p>"));
        bed.clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void whatWasReadIsSaved() {
        Exchange saved = saveNext(read(), "");

        assertThat(saved.getException()).isNull();
        assertThat(source()).isEqualTo("<p>mine</p>");
        assertThat(saved.getMessage().getHeaders())
                .containsEntry(ExpertPagesConstants.EDIT_STATUS, "success")
                .containsEntry(ExpertPagesConstants.REVISION, 2L);
    }

    @Test
    void aPageThatWasReadMayBeTheBody() {
        Exchange read = read();
        Page body = read.getMessage().getBody(Page.class);

        assertThat(bed.send(SAVE, body, Map.of(ExpertPagesConstants.EDIT_TIME, "now"))
                        .getException())
                .isNull();
        assertThat(source()).isEqualTo("<p>one</p>");
        assertThat(bed.send(SAVE, bed.send("expert-pages:Guide").getMessage().getBody())
                        .getException())
                .hasMessageContaining("includeContents");
    }

    @Test
    void aConflictIsAnErrorThoughTheSiteHasSaved() {
        Exchange read = read();
        somebodyElseEdits();

        Exchange saved = saveNext(read, "");

        assertThat(saved.getException(CxApiException.class))
                .hasMessageContaining("was changed after the edit time")
                .hasMessageContaining("abort=modified");
        assertThat(saved.getMessage().getHeader(ExpertPagesConstants.EDIT_STATUS))
                .isEqualTo("conflict");
        assertThat(source()).isEqualTo("<p>mine</p>");
    }

    @Test
    void aConflictMayBeAccepted() {
        Exchange read = read();
        somebodyElseEdits();

        Exchange saved = saveNext(read, "&onConflict=accept");

        assertThat(saved.getException()).isNull();
        assertThat(saved.getMessage().getHeader(ExpertPagesConstants.EDIT_STATUS))
                .isEqualTo("conflict");
    }

    @Test
    void aPageThatWasModifiedIsLeftAlone() {
        Exchange read = read();
        somebodyElseEdits();

        Exchange saved = saveNext(read, "&abort=modified");

        assertThat(saved.getException(CxApiException.class).status()).hasValue(409);
        assertThat(saved.getException()).hasMessageContaining("was changed meanwhile: read it");
        assertThat(source()).isEqualTo("<p>theirs</p>");
        assertThat(bed.requests("POST")).hasSize(1);
    }

    @Test
    void aPageThatExistsIsLeftAlone() {
        Exchange saved = bed.send(SAVE + "&abort=exists&editTime=now", "<p>mine</p>");

        assertThat(saved.getException(CxApiException.class).status()).hasValue(409);
        assertThat(source()).isEqualTo("<p>one</p>");
    }

    @Test
    void aPageThatExistsIsNotSavedWithoutAnEditTime() {
        Exchange saved = bed.send(SAVE, "<p>mine</p>");

        assertThat(saved.getException(CxApiException.class).status()).hasValue(400);
        assertThat(saved.getException()).hasMessageContaining("edittime");
        assertThat(source()).isEqualTo("<p>one</p>");
    }

    @Test
    void whateverIsThereMayBeOverwritten() {
        somebodyElseEdits();

        assertThat(bed.send(SAVE + "&editTime=now", "<p>mine</p>").getException())
                .isNull();
        assertThat(source()).isEqualTo("<p>mine</p>");
    }

    @Test
    void oneExchangeMaySaveTwice() {
        Exchange once = saveNext(read(), "&abort=modified");
        bed.clock.advance(Duration.ofMinutes(1));
        once.getMessage().setBody("<p>again</p>");

        assertThat(bed.send(SAVE + "&abort=modified", once).getException()).isNull();
        assertThat(source()).isEqualTo("<p>again</p>");
    }

    @Test
    void aChangeBetweenTwoSavesOfOneExchangeIsNotOverwritten() {
        Exchange once = saveNext(read(), "&abort=modified");
        somebodyElseEdits();
        once.getMessage().setBody("<p>again</p>");

        assertThat(bed.send(SAVE + "&abort=modified", once)
                        .getException(CxApiException.class)
                        .status())
                .hasValue(409);
        assertThat(source()).isEqualTo("<p>theirs</p>");
    }

    @Test
    void aPageThatWasMadeIsSavedOnceMore() {
        Exchange made = bed.send("expert-pages:New?operation=save", "<p>first</p>");
        bed.clock.advance(Duration.ofMinutes(1));
        made.getMessage().setBody("<p>second</p>");

        assertThat(bed.send("expert-pages:New?operation=save&abort=modified", made)
                        .getException())
                .isNull();
        assertThat(bed.site().at("New").orElseThrow().source()).isEqualTo("<p>second</p>");
    }

    @Test
    void aSaveCostsNothingMoreUntilTheNextOne() {
        saveNext(read(), "");

        assertThat(bed.requests()).hasSize(2);
    }

    @Test
    void anEditTimeThatIsNoneIsRefusedBeforeAnyCall() {
        Exchange saved = bed.send(SAVE + "&editTime=yesterday", "<p>mine</p>");

        assertThat(saved.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The edit time must be a time such as");
        assertThat(bed.requests()).isEmpty();
    }

    @Test
    void noBodyIsRefusedBeforeAnyCall() {
        assertThat(bed.send(SAVE).getException()).hasMessageContaining("save needs the contents of the page");
        assertThat(bed.requests()).isEmpty();
    }
}
