// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.operation;

import io.camelcx.expert.api.ExpertOutput;
import io.camelcx.expert.api.RowList;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.async.Waiting;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.camel.Message;

/**
 * Puts a list into a message: a page of it, or an iterator over all rows.
 *
 * @param options     which page, and the form of the body
 * @param totalHeader the name of the header with the number of rows that the list has
 */
public record ListedRows(AccountsConfiguration options, String totalHeader) {

    /** @param record reads a row */
    public CompletableFuture<Void> read(Message message, RowList list, Function<XmlElement, ?> record) {
        ExpertOutput output = options.getOutput();
        if (options.isAll()) {
            message.setBody(new Rows(
                    list.all(Integer.parseInt(options.getLimit()), Waiting.UNTIL_ENDED),
                    row -> output.body(row, record)));
            return CompletableFuture.completedFuture(null);
        }
        return list.page(options.getLimit(), options.getOffset()).thenAccept(page -> {
            long total = page.number("querycount")
                    .orElseGet(() -> page.number("totalcount").orElse(-1));
            if (total >= 0) {
                message.setHeader(totalHeader, total);
            }
            message.setBody(output.body(page, same -> records(list, page, record)));
        });
    }

    private static List<?> records(RowList list, XmlElement page, Function<XmlElement, ?> record) {
        return list.rows(page).stream().map(record).toList();
    }

    /** Rows in the form of the body, one by one. */
    private record Rows(Iterator<XmlElement> rows, Function<XmlElement, Object> body) implements Iterator<Object> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Object next() {
            return body.apply(rows.next());
        }
    }
}
