// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.expert.api.RowList;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.async.Waiting;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads the list of users once, page by page, and notices whether it was read completely although it may change meanwhile. A row that a removal before
 * it moved into a page that was read already is missed; so a user whom the list does not show need not be gone. For one thread.
 */
final class UserListReader {

    private final RowList list;
    private final int pageSize;
    private final Waiting waiting;
    private final Set<Long> seen = new HashSet<>();
    private long offset;
    private boolean ended;
    private OptionalLong count;
    private long moved;

    /** @param waiting waits for a page */
    UserListReader(RowList list, int pageSize, Waiting waiting) {
        this.list = list;
        this.pageSize = pageSize;
        this.waiting = waiting;
    }

    /** Begins again with the first page. */
    void begin() {
        seen.clear();
        offset = 0;
        ended = false;
        count = OptionalLong.empty();
        moved = 0;
    }

    /** Whether another page is to be read. */
    boolean hasNext() {
        return !ended;
    }

    /**
     * Reads a page.
     *
     * @throws IllegalStateException if it contains nothing but users of earlier pages, as of a site that ignores the offset
     */
    List<XmlElement> next() throws Exception {
        XmlElement page = waiting.join(() -> list.page(String.valueOf(pageSize), offset));
        OptionalLong now = page.number("querycount");
        if (count.isPresent() && now.isPresent()) {
            moved += Math.abs(now.getAsLong() - count.getAsLong());
        }
        count = now;
        List<XmlElement> rows = list.rows(page);
        if (offset > 0 && !rows.isEmpty() && rows.stream().allMatch(row -> seen.contains(id(row)))) {
            throw new IllegalStateException(
                    "The site's list of users shows the same users from the row " + offset + " on as before");
        }
        ended = list.isEnd(page, offset);
        offset += rows.size();
        return rows;
    }

    /** The number of a user; 0 if the row has none. */
    static long id(XmlElement row) {
        return row.number("id").orElse(0);
    }

    /** Adds a user. @return whether no earlier row was of this user */
    boolean see(long id) {
        return seen.add(id);
    }

    /** Whether a row was of this user. */
    boolean hasSeen(long id) {
        return seen.contains(id);
    }

    /** Whether all pages were read, with as many users as the vendor counts, but for those by which the list has changed meanwhile. */
    boolean isComplete() {
        return ended && seen.size() + moved >= count.orElse(0);
    }
}
