// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.async.Waiting;
import io.camelcx.support.http.UnacceptableAnswerException;
import io.camelcx.support.paging.Page;
import io.camelcx.support.paging.PagedItems;
import io.camelcx.support.paging.PagedList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * A list of users or groups, which the vendor sends in pages of {@code limit} rows from an {@code offset} on. A page whose count is not that of its rows
 * is an error, and so is an empty one before the end.
 *
 * @param calls      makes the calls
 * @param operation  what is requested, as errors name it
 * @param path       the path of the list, from the API's root on
 * @param root       the name of its document
 * @param row        the name of an element that is a row
 * @param parameters filters and the order, by the vendor's names
 */
public record RowList(
        ExpertCalls calls, String operation, String path, String root, String row, Map<String, String> parameters) {

    /** Requests a page. @param limit the most rows of it, or {@code all} */
    public CompletableFuture<XmlElement> page(String limit, long offset) {
        Query query = new Query();
        parameters.forEach(query::with);
        query.with("limit", limit).with("offset", offset);
        ExpectedDocument expected = ExpectedDocument.list(root)
                .checkedBy(document -> check(document, offset, rows(document).size()));
        return calls.get(operation, calls.uri(path, query), expected);
    }

    /** Requests all rows, page by page, while they are iterated. */
    public Iterator<XmlElement> all(int pageSize, Waiting waiting) {
        return new PagedItems<>(
                new PagedList<>(ExpertApi.VENDOR, operation, 0L, offset -> page(String.valueOf(pageSize), offset)
                        .thenApply(document -> paged(document, offset))),
                waiting);
    }

    private Page<XmlElement, Long> paged(XmlElement document, long offset) {
        List<XmlElement> rows = rows(document);
        return isEnd(document, offset) ? Page.last(rows) : Page.of(rows, offset + rows.size());
    }

    /** The rows of a page. */
    public List<XmlElement> rows(XmlElement document) {
        return document.elements(row);
    }

    /** Whether no page follows: the vendor counts no more rows, or the page is empty. */
    public boolean isEnd(XmlElement document, long offset) {
        int rows = rows(document).size();
        OptionalLong all = document.number("querycount");
        return rows == 0 || all.isPresent() && offset + rows >= all.getAsLong();
    }

    private void check(XmlElement document, long offset, int rows) throws UnacceptableAnswerException {
        OptionalLong count = document.number("count");
        if (count.isPresent() && count.getAsLong() != rows) {
            throw new UnacceptableAnswerException(
                    "the list has " + rows + " rows although it counts " + count.getAsLong());
        }
        if (rows == 0 && document.number("querycount").orElse(0) > offset) {
            throw new UnacceptableAnswerException("the list ends after " + offset + " rows although it counts "
                    + document.number("querycount").getAsLong());
        }
    }
}
