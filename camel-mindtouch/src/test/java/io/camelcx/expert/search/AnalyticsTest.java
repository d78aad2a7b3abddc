// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.expert.search.client.OpenedResult;
import io.camelcx.expert.search.client.QueryAnalytics;
import io.camelcx.expert.search.client.ReportLog;
import io.camelcx.expert.search.client.SearchAnalytics;
import io.camelcx.expert.search.client.SearchHit;
import io.camelcx.simulator.expert.site.PageSnapshot;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers searched for: analytics and logs. */
class AnalyticsTest {

    private static final String LOG = "searchqueries-2026-11-000.gz";

    @AutoClose
    private final SearchBed bed = SearchBed.create(5).start();

    private PageSnapshot page;

    @BeforeEach
    void readersSearch() {
        page = bed.page("Zebra", "Zebra", "");
        bed.site().attach(page.id(), "zebra.txt", "text/plain", "zebra".getBytes(StandardCharsets.UTF_8));
        search("zebra").forEach(this::open);
        open(search("ZEBRA").get(0));
        search("nothing like it");
    }

    private List<SearchHit> search(String words) {
        return SearchBed.hits(bed.send("expert-search:site?track=true", words));
    }

    private void open(SearchHit hit) {
        assertThat(bed.send("expert-search:site?operation=track", hit).getException())
                .isNull();
    }

    private <T> T read(String uri, Class<T> type) {
        Exchange exchange = bed.send(uri);
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(type);
    }

    @Test
    void queriesAreReadWithTheirSearchesAndClicks() {
        SearchAnalytics analytics = read("expert-search:site?operation=analytics", SearchAnalytics.class);

        SearchAnalytics.PopularSearch zebra = analytics.popular().get(0);
        assertThat(zebra.query()).isEqualToIgnoringCase("zebra");
        assertThat(zebra.searches()).isEqualTo(2);
        assertThat(zebra.clicks()).isEqualTo(3);
        assertThat(zebra.averagePosition()).isEqualTo(1.33);
        assertThat(zebra.topResult()).satisfies(top -> {
            assertThat(top.type()).isEqualTo("page");
            assertThat(top.id()).isEqualTo(page.id());
            assertThat(top.clicks()).isEqualTo(2);
        });
        assertThat(analytics.popular().get(1).topResult()).isEqualTo(OpenedResult.NONE);
        assertThat(analytics.volume().searches()).isEqualTo(3);
        assertThat(analytics.volume().searchesClicked()).isEqualTo(2);
        assertThat(analytics.volume().clickthroughRate()).isEqualTo(100);
        assertThat(analytics.volume().points()).hasSizeGreaterThan(28).last().satisfies(point -> {
            assertThat(point.date()).isEqualTo("2026-11-22T00:00:00Z");
            assertThat(point.searches()).isEqualTo(3);
        });
    }

    @Test
    void oneQueryIsReadWithWhatWasOpened() {
        QueryAnalytics analytics =
                read("expert-search:site?operation=queryAnalytics&query=zebra", QueryAnalytics.class);

        assertThat(analytics.opened())
                .extracting(OpenedResult::type, OpenedResult::title, OpenedResult::clicks)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("page", "Zebra", 2L),
                        org.assertj.core.api.Assertions.tuple("file", "zebra.txt", 1L));
        assertThat(analytics.volume().searches()).isEqualTo(2);
    }

    @Test
    void timeAndParametersAreSentInTheVendorsForm() {
        bed.clock.advance(Duration.ofDays(1));
        SearchAnalytics later = read(
                "expert-search:site?operation=analytics&start=2026-11-23T00:00:00Z&end=2026-11-24T00:00:00Z"
                        + "&analytics.bucket=month&analytics.limit=5",
                SearchAnalytics.class);

        assertThat(later.popular()).isEmpty();
        assertThat(later.volume().points()).hasSize(1);
        assertThat(bed.journal().requests()).last().satisfies(request -> assertThat(request.query())
                .contains("start=20261123000000", "end=20261124000000", "bucket=month", "limit=5"));
        assertThat(bed.send("expert-search:site?operation=analytics&analytics.limit=5000")
                        .getException(CxApiException.class)
                        .status())
                .hasValue(400);
    }

    @Test
    void recordsAreReadFromTheirJsonAgain() throws Exception {
        SearchAnalytics analytics = read("expert-search:site?operation=analytics", SearchAnalytics.class);
        String json = bed.context().getTypeConverter().convertTo(String.class, analytics);

        assertThat(bed.context().getTypeConverter().convertTo(SearchAnalytics.class, json))
                .isEqualTo(analytics);
        assertThat(new ObjectMapper().readTree(json).path("popular").size()).isEqualTo(2);
        SearchHit hit = search("zebra").get(0);
        String hitJson = bed.context().getTypeConverter().convertTo(String.class, hit);
        assertThat(bed.context().getTypeConverter().convertTo(SearchHit.class, hitJson))
                .isEqualTo(hit);
    }

    @Test
    void logsAreListedByMonth() {
        bed.clock.advance(Duration.ofDays(20));

        List<?> logs = read("expert-search:site?operation=logs", List.class);

        assertThat(logs).hasSize(2);
        assertThat(logs.get(0)).isInstanceOfSatisfying(ReportLog.class, log -> {
            assertThat(log.month()).isEqualTo("2026-12");
            assertThat(log.complete()).isFalse();
        });
        assertThat(logs.get(1)).isInstanceOfSatisfying(ReportLog.class, log -> {
            assertThat(log.name()).isEqualTo(LOG);
            assertThat(log.complete()).isTrue();
        });
        assertThat(read("expert-search:site?operation=logs&logKind=activity", List.class))
                .hasSize(1);
    }

    @Test
    void aLogIsDownloadedFromItsHostWithoutCredentials() throws Exception {
        Exchange exchange = bed.send("expert-search:site?operation=log&logName=" + LOG);

        assertThat(exchange.getException()).isNull();
        try (InputStream log = new GZIPInputStream(exchange.getMessage().getBody(InputStream.class))) {
            assertThat(new String(log.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("time,query,results,clicks")
                    .contains("\"nothing like it\",0,0");
        }
        assertThat(exchange.getMessage().getHeader(Exchange.FILE_NAME)).isEqualTo(LOG);
        assertThat(exchange.getMessage().getHeader(Exchange.FILE_LENGTH, Long.class))
                .isPositive();
        assertThat(bed.journal().requests()).last().satisfies(request -> {
            assertThat(request.path()).startsWith("/expert-logs/");
            assertThat(request.headers().keySet().toString().toLowerCase())
                    .doesNotContain("x-deki-token", "authorization", "cookie");
        });
    }

    @Test
    void aLogThatWasListedIsDownloaded() {
        ReportLog listed = (ReportLog)
                read("expert-search:site?operation=logs", List.class).get(0);

        assertThat(bed.send("expert-search:site?operation=log", listed).getException())
                .isNull();
        String url = bed.send("expert-search:site?operation=logUrl", null, Map.of(ExpertSearchConstants.LOG_NAME, LOG))
                .getMessage()
                .getBody(String.class);
        assertThat(url).contains("/expert-logs/" + LOG).contains("Signature");
    }

    @Test
    void anExpiredOrUnknownLogIsAnErrorThatShowsNoSignature() {
        bed.faults()
                .add(Fault.on("GET", "/expert-logs/*").status(403).body("<Error><Code>AccessDenied</Code></Error>"));

        Exchange expired = bed.send("expert-search:site?operation=log&logName=" + LOG);
        assertThat(expired.getException(CxApiException.class).status()).hasValue(403);
        assertThat(expired.getException()).hasMessageNotContaining("X-Amz-Signature=");
        assertThat(bed.send("expert-search:site?operation=log&logName=none.gz")
                        .getException(CxApiException.class)
                        .status())
                .hasValue(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Sign in</html>", "time,query"})
    void contentThatIsNoCompressedLogIsAnErrorAndLeavesNoFile(String body) {
        bed.faults().add(Fault.on("GET", "/expert-logs/*").status(200).body(body));

        Exchange exchange = bed.send("expert-search:site?operation=log&logName=" + LOG, "before");

        assertThat(exchange.getException()).isInstanceOf(CxApiException.class);
        assertThat(exchange.getMessage().getBody()).isEqualTo("before");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operation=analytics|/@api/deki/site/search/analytics|<html><body>Sign in</body></html>",
                "operation=analytics|/@api/deki/site/search/analytics|<analytics/>",
                "operation=queryAnalytics&query=x|/@api/deki/site/search/analytics/query|<page id='1'/>",
                "operation=logs|/@api/deki/site/query/logs|<html/>",
                "operation=logUrl&logName=a.gz|/@api/deki/site/query/logs/*|<log/>",
                "operation=logUrl&logName=a.gz|/@api/deki/site/query/logs/*|<log><url>file:///etc/passwd</url></log>"
            })
    void aForeignDocumentIsAnError(String options, String path, String body) {
        bed.faults().add(Fault.on("GET", path).status(200).body(body));

        assertThat(bed.send("expert-search:site?" + options).getException()).isInstanceOf(CxApiException.class);
    }

    @Test
    void aDocumentWithAnotherRootIsReadByItsContent() {
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/site/query/logs")
                        .status(200)
                        .body("<reports><log complete='False'><name>a.gz</name><month>2017-03</month>"
                                + "<modified>Sun, 09 Apr 2017 03:06:39 GMT</modified><size>7</size></log></reports>"));

        assertThat((List<?>) read("expert-search:site?operation=logs", List.class))
                .singleElement()
                .isInstanceOfSatisfying(ReportLog.class, log -> {
                    assertThat(log.complete()).isFalse();
                    assertThat(log.modified()).isEqualTo("2017-04-09T03:06:39Z");
                    assertThat(log.details().get("size").asText()).isEqualTo("7");
                });
    }
}
