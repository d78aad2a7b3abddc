// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.expert.search.client.SearchHit;
import io.camelcx.expert.search.client.SearchHits;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** All results of a search, read page by page, and what is lost by that. */
class AllResultsTest {

    private static final int PAGES = 130;
    private static final String URI = "expert-search:site?operation=queryAll&pageSize=50&constraint.type=wiki";

    @AutoClose
    private final SearchBed bed = SearchBed.create(PAGES).start();

    private SearchHits hits() {
        Exchange exchange = bed.send(URI);
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(SearchHits.class);
    }

    private static List<String> keys(SearchHits hits) {
        List<String> keys = new ArrayList<>();
        hits.forEachRemaining(hit -> keys.add(hit.key()));
        return keys;
    }

    @Test
    void aPageIsRequestedWhenItsFirstResultIs() {
        SearchHits hits = hits();

        assertThat(bed.queries()).hasSize(1);
        for (int i = 0; i < 50; i++) {
            hits.next();
        }
        assertThat(bed.queries()).hasSize(1);
        hits.next();
        assertThat(bed.queries())
                .hasSize(2)
                .last()
                .asString()
                .contains("offset=50")
                .contains("limit=50");
        hits.forEachRemaining(hit -> {});
        assertThat(bed.queries()).hasSize(3);
    }

    @Test
    void eachResultComesOnceInTheOrderOfTheSearch() {
        SearchHits hits = hits();

        assertThat(keys(hits)).hasSize(PAGES).doesNotHaveDuplicates();
        assertThat(hits.lost()).isZero();
        assertThat(hits.repeated()).isZero();
        assertThat(hits.totalChanged()).isFalse();
    }

    @Test
    void aRouteSplitsThem() {
        bed.routes(routes -> routes.from("direct:in")
                .to(URI)
                .split(routes.body())
                .streaming()
                .process(bed::keep));

        assertThat(bed.send("direct:in").getException()).isNull();

        assertThat(bed.received()).hasSize(PAGES).allSatisfy(exchange -> assertThat(
                        exchange.getMessage().getBody())
                .isInstanceOf(SearchHit.class));
    }

    @Test
    void whatComesTwiceIsDroppedAndWhatIsMissingIsCounted() {
        bed.search().change(search -> search.withUnstableTies(true));
        SearchHits hits = hits();

        List<String> keys = keys(hits);

        assertThat(keys).doesNotHaveDuplicates().hasSizeLessThan(PAGES);
        assertThat(hits.repeated()).isPositive();
        assertThat(hits.lost()).isEqualTo(PAGES - keys.size());
        assertThat(new HashSet<>(keys)).hasSize(keys.size());
    }

    @Test
    void aNumberOfResultsThatChangesIsReported() {
        SearchHits hits = hits();
        hits.next();
        bed.page("New", "New", "");

        keys(hits);

        assertThat(hits.totalChanged()).isTrue();
        assertThat(hits.total()).isEqualTo(PAGES + 1);
    }

    @Test
    void aSiteThatSendsOnePageForeverIsAnError() {
        SearchHits hits = hits();
        String page = """
                <search count="1" querycount="1000"><result><id>1</id><type>page</type></result></search>""";
        bed.faults().add(Fault.on("GET", "/@api/deki/site/query").status(200).body(page));

        assertThatThrownBy(() -> keys(hits))
                .isInstanceOf(CxApiException.class)
                .hasMessageContaining("the same page twice");
    }

    @Test
    void aPageThatFailsIsRequestedAgainWhenTheRouteGoesOn() {
        SearchHits hits = hits();
        List<String> keys = new ArrayList<>();
        bed.faults().add(Fault.on("GET", "/@api/deki/site/query").status(403).times(1));

        assertThatThrownBy(() -> hits.forEachRemaining(hit -> keys.add(hit.key())))
                .isInstanceOf(CxApiException.class);
        hits.forEachRemaining(hit -> keys.add(hit.key()));

        assertThat(keys).hasSize(PAGES).doesNotHaveDuplicates();
    }

    @Test
    void aSearchThatIsRefusedFailsBeforeItIsIterated() {
        assertThat(bed.send("expert-search:site?operation=queryAll&querySyntax=lucene&query=(")
                        .getException())
                .isInstanceOf(CxApiException.class);
    }
}
