// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import io.camelcx.support.async.Waiting;
import io.camelcx.support.error.CxApiException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationPagesTest {

    private final List<String> requested = new ArrayList<>();
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void pagesAreRequestedWhenTheirFirstItemIs() {
        Iterator<JsonNode> items = items(list(7), 3, page -> OptionalLong.of(7));
        assertThat(requested).isEmpty();

        assertThat(items.next().intValue()).isZero();
        assertThat(requested).containsExactly("0+3");

        List<Integer> rest = new ArrayList<>();
        items.forEachRemaining(item -> rest.add(item.intValue()));
        assertThat(rest).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(requested).containsExactly("0+3", "3+3", "6+3");
    }

    @Test
    void aCountOfThePageAloneDoesNotEndTheList() {
        assertThat(all(items(list(7), 3, page -> OptionalLong.of(page.size())))).hasSize(7);
    }

    @Test
    void aListWithoutCountEndsWithAnEmptyPage() {
        assertThat(all(items(list(6), 3, page -> OptionalLong.empty()))).hasSize(6);
        assertThat(requested).last().isEqualTo("6+3");
    }

    @Test
    void aBareListThatKnowsNoPagesIsReadOnce() {
        List<JsonNode> whole = list(5);
        Iterator<JsonNode> items =
                items(100, parameters -> new OperationPage(whole, OptionalLong.empty(), OptionalLong.empty()));

        assertThat(all(items)).hasSize(5);
    }

    @Test
    void aServerThatRepeatsAPageIsAnError() {
        List<JsonNode> page = list(3);
        Iterator<JsonNode> items =
                items(3, parameters -> new OperationPage(page, OptionalLong.of(9), OptionalLong.of(3)));

        assertThatThrownBy(() -> all(items))
                .isInstanceOf(CxApiException.class)
                .hasMessageContaining("the same page twice");
    }

    @Test
    void everyShapeOfAPageIsRead() throws Exception {
        for (String json : List.of(
                "[1,2]",
                "{\"items\":[1,2],\"count\":2}",
                "{\"data\":[1,2]}",
                "{\"status\":{\"code\":0},\"data\":{\"items\":[1,2],\"count\":2,\"from\":0,\"size\":100}}")) {
            assertThat(OperationPage.read(mapper.readTree(json)).orElseThrow().items())
                    .as(json)
                    .hasSize(2);
        }
        assertThat(OperationPage.read(mapper.readTree("{\"count\":0}"))).contains(OperationPage.EMPTY);
        assertThat(OperationPage.read(mapper.readTree("{}"))).isEmpty();
        assertThat(OperationPage.read(mapper.readTree("{\"message\":\"hello\"}")))
                .isEmpty();
    }

    private Iterator<JsonNode> items(List<JsonNode> whole, int pageSize, Function<List<JsonNode>, OptionalLong> count) {
        return items(pageSize, parameters -> {
            requested.add(parameters.get("from") + "+" + parameters.get("size"));
            int from = Math.min(whole.size(), Integer.parseInt(parameters.get("from")));
            List<JsonNode> page = whole.subList(from, Math.min(whole.size(), from + pageSize));
            return new OperationPage(page, count.apply(page), OptionalLong.of(pageSize));
        });
    }

    private static Iterator<JsonNode> items(int pageSize, Function<Map<String, String>, OperationPage> pages) {
        return new OperationPages(
                        "list",
                        OperationPages.Paging.DEFAULT,
                        pageSize,
                        parameters -> CompletableFuture.completedFuture(pages.apply(parameters)))
                .items(Map.of(), Waiting.UNTIL_ENDED);
    }

    private static List<JsonNode> list(int size) {
        return IntStream.range(0, size).<JsonNode>mapToObj(IntNode::valueOf).toList();
    }

    private static List<JsonNode> all(Iterator<JsonNode> items) {
        List<JsonNode> all = new ArrayList<>();
        items.forEachRemaining(all::add);
        return all;
    }
}
