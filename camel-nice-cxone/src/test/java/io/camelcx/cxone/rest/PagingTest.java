// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.simulator.cxone.administration.AdministrationSettings.Links;
import io.camelcx.support.error.CxApiException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that come in pages, as iterators that request a page when it is needed. */
class PagingTest {

    private static final String JSON = "application/json";

    private final ApiBed bed = new ApiBed();

    @BeforeEach
    void start() {
        bed.start();
    }

    @AfterEach
    void stop() {
        bed.close();
    }

    private static List<Object> ids(List<Object> agents) {
        return agents.stream()
                .<Object>map(agent -> ((Map<?, ?>) agent).get("agentId"))
                .toList();
    }

    private static List<Object> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).<Object>mapToObj(id -> id).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Links.class,
            names = {"ABSOLUTE", "RELATIVE"})
    void linksAreFollowedToTheEnd(Links form) {
        bed.administration().change(settings -> settings.withLinks(form));

        Exchange exchange = bed.call(ApiBed.AGENTS + "?paging=link&query.top=40");

        assertThat(exchange.getMessage().getHeader(CxoneApiConstants.RESPONSE_CODE))
                .isEqualTo(200);
        assertThat(ids(ApiBed.items(exchange))).isEqualTo(numbers(1, 250));
        assertThat(bed.requests()).hasSize(7).allSatisfy(request -> assertThat(request.header("Authorization"))
                .startsWith("Bearer "));
    }

    @Test
    void aPageIsRequestedWhenItsFirstItemIsNeeded() {
        Iterator<?> agents = ApiBed.iterator(bed.call(ApiBed.AGENTS + "?paging=offset&pageSize=10"));
        assertThat(bed.requests()).hasSize(1);

        for (int read = 0; read < 10; read++) {
            agents.next();
        }
        assertThat(bed.requests()).hasSize(1);
        agents.next();
        assertThat(bed.queries()).containsExactly("top=10&skip=0", "top=10&skip=10");
    }

    @Test
    void aServerMaySendFewerItemsThanItIsAskedFor() {
        bed.administration()
                .change(settings ->
                        settings.withLinks(Links.NONE).withMaxTop(30).withAgents(100));

        List<Object> agents = ApiBed.items(bed.call(ApiBed.AGENTS + "?paging=offset&pageSize=50"));

        assertThat(ids(agents)).isEqualTo(numbers(1, 100));
        assertThat(bed.queries())
                .containsExactly("top=50&skip=0", "top=50&skip=30", "top=50&skip=60", "top=50&skip=90");
    }

    @Test
    void theQuerySaysWhereAListBegins() {
        Exchange exchange = bed.call(
                ApiBed.AGENTS + "?paging=offset&query.skip=5&query.top=100",
                null,
                Map.of(CxoneApiConstants.QUERY, Map.of("skip", 240)));

        assertThat(ids(ApiBed.items(exchange))).isEqualTo(numbers(241, 250));
        assertThat(bed.queries()).containsExactly("skip=240&top=100");
    }

    @Test
    void anItemCanBeText() {
        Exchange exchange = bed.call(ApiBed.AGENTS + "?paging=offset&query.skip=249&output=text");

        assertThat(ApiBed.items(exchange)).hasSize(1).first().asString().startsWith("{\"agentId\":250,");
    }

    @Test
    void anEmptyListHasNoItems() {
        bed.administration().change(settings -> settings.withAgents(0));

        assertThat(ApiBed.items(bed.call(ApiBed.AGENTS + "?paging=link"))).isEmpty();
        bed.answer(204, JSON, "");
        assertThat(ApiBed.items(bed.call(ApiBed.AGENTS + "?paging=link"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com/agents?skip=1",
                "//evil.example.com/agents",
                "http://localhost:1/agents",
                "ftp://localhost/agents"
            })
    void aLinkToAnotherOriginIsNotFollowed(String link) {
        bed.answer(200, JSON, "{\"agents\":[{\"agentId\":1}],\"_links\":{\"next\":{\"href\":\"" + link + "\"}}}");

        Exchange exchange = bed.call(ApiBed.AGENTS + "?paging=link");

        assertThat(exchange.getException(CxApiException.class)).hasMessageContaining("the link to the next page");
        assertThat(bed.requests()).hasSize(1);
    }

    @Test
    void aListThatLeadsBackIsAnError() {
        for (int round = 0; round < 3; round++) {
            bed.answer(200, JSON, "{\"agents\":[{\"agentId\":1}],\"_links\":{\"next\":\"?skip=1\"}}");
            bed.answer(200, JSON, "{\"agents\":[{\"agentId\":2}],\"_links\":{\"next\":\"?skip=0\"}}");
        }
        Exchange exchange = bed.call(ApiBed.AGENTS + "?paging=link");

        assertThatThrownBy(() -> ApiBed.items(exchange)).hasMessageContaining("leads back");
        assertThat(bed.requests()).hasSizeLessThan(6);
    }

    @Test
    void theSamePageTwiceIsAnError() {
        for (int page = 0; page < 2; page++) {
            bed.answer(200, JSON, "{\"agents\":[{\"agentId\":1}]}");
        }
        Exchange exchange = bed.call(ApiBed.AGENTS + "?paging=offset");

        assertThatThrownBy(() -> ApiBed.items(exchange)).hasMessageContaining("same page twice");
    }

    @Test
    void aListIsNoLongerThanItMayBe() {
        Exchange exchange = bed.call(ApiBed.AGENTS + "?paging=link&query.top=10&maxPages=3");

        assertThatThrownBy(() -> ApiBed.items(exchange)).hasMessageContaining("more than 3 pages");
        assertThat(bed.requests()).hasSize(3);
    }

    @Test
    void aListThatEndsBeforeItsTotalIsAnErrorUnlessTheTotalIsNotCompared() {
        String page = "{\"totalRecords\":9,\"agents\":[{\"agentId\":1}]}";
        String nothing = "{\"totalRecords\":9,\"agents\":[]}";
        bed.answer(200, JSON, page);
        bed.answer(200, JSON, nothing);
        Exchange compared = bed.call(ApiBed.AGENTS + "?paging=offset");
        assertThatThrownBy(() -> ApiBed.items(compared)).hasMessageContaining("ended after 1 of 9");

        bed.answer(200, JSON, page);
        bed.answer(200, JSON, nothing);
        assertThat(ApiBed.items(bed.call(ApiBed.AGENTS + "?paging=offset&pagingTotal=none")))
                .hasSize(1);
    }

    @Test
    void aPageThatFailsIsRequestedAgainWhenTheIteratorIsUsedAgain() {
        Iterator<?> agents = ApiBed.iterator(bed.call(ApiBed.AGENTS + "?paging=offset&query.skip=240&pageSize=5"));
        for (int read = 0; read < 5; read++) {
            agents.next();
        }
        bed.answer(400, JSON, "{}");

        assertThatThrownBy(agents::next).isInstanceOf(CxApiException.class);
        assertThat(agents.next()).asString().contains("agentId=246");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":[],\"b\":[]}     | several lists, a, b",
                "{\"message\":\"hello\"} | contains no list, only message",
                "7                       | contains no list",
                "<html>x                 | not JSON",
                "''                      | nothing"
            })
    void aResponseThatIsNoListIsAnError(String body, String message) {
        bed.answer(200, JSON, body);

        assertThat(bed.call(ApiBed.AGENTS + "?paging=link").getException(CxApiException.class))
                .hasMessageContaining(message);
    }

    @Test
    void theListOfSeveralCanBeNamed() {
        bed.answer(200, JSON, "{\"page\":{\"users\":[1,2],\"teams\":[3]},\"_links\":{\"next\":null}}");
        assertThat(ApiBed.items(bed.call(ApiBed.AGENTS + "?paging=link&pagingItems=page.users")))
                .isEqualTo(List.of(1, 2));

        bed.answer(200, JSON, "{\"page\":{}}");
        assertThat(bed.call(ApiBed.AGENTS + "?paging=link&pagingItems=page.users")
                        .getException(CxApiException.class))
                .hasMessageContaining("no field page.users, which pagingItems names; it has page");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paging=link&output=stream          | output must be map or text with paging",
                "paging=link&pageSize=0             | pageSize must be at least 1",
                "paging=link&maxPages=0             | maxPages must be at least 1",
                "paging=link&method=POST            | paging needs the method GET",
                "paging=offset&query.skip=x         | the parameter skip of the query must be a number",
                "throttleRetries=-1                 | throttleRetries must be at least 0",
                "throttleDelay=-1                   | throttleDelay must be at least 0"
            })
    void whatIsNotAllowedIsRefusedBeforeAnyCall(String options, String message) {
        assertThat(bed.call(ApiBed.AGENTS + "?" + options).getException()).hasStackTraceContaining(message);
        assertThat(bed.requests()).isEmpty();
    }
}
