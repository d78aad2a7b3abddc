// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.expert.users.MissingUsers.Outcome;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.component.PollFailures;
import io.camelcx.support.partition.Partition;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls: reads the list of all users page by page, and delivers those who are not shown as the route has received them; then, if the list was complete,
 * those who are gone.
 */
final class UserFollower {

    private static final Logger LOG = LoggerFactory.getLogger(UserFollower.class);

    /** More users who are missing are left to the next poll: each takes a call. */
    private static final int MAX_MISSING = 1000;

    private final Partition partition;
    private final UserListReader reader;
    private final MissingUsers missing;
    private final KnownUsers known;
    private final UserFingerprint fingerprint;
    private final UserExchanges exchanges;
    private volatile boolean complete;

    /** @param partition users who do not belong to it are not delivered */
    UserFollower(
            Partition partition,
            UserListReader reader,
            MissingUsers missing,
            KnownUsers known,
            UserFingerprint fingerprint,
            UserExchanges exchanges) {
        this.partition = partition;
        this.reader = reader;
        this.missing = missing;
        this.known = known;
        this.fingerprint = fingerprint;
        this.exchanges = exchanges;
    }

    /** @return how many exchanges the route has received */
    int poll() throws Exception {
        long before = exchanges.delivered();
        complete = false;
        exchanges.begin();
        reader.begin();
        try {
            while (reader.hasNext() && exchanges.mayGoOn()) {
                page(reader.next());
            }
            if (exchanges.mayGoOn()) {
                ended();
            }
        } finally {
            known.save();
        }
        return (int) (exchanges.delivered() - before);
    }

    private void page(List<XmlElement> rows) {
        for (XmlElement row : rows) {
            if (!exchanges.mayGoOn()) {
                return;
            }
            long id = UserListReader.id(row);
            if (partition.contains(id)) {
                row(row, id);
            } else if (id != 0) {
                reader.see(id);
            }
        }
        known.save();
        exchanges.pageCommitted();
    }

    private void row(XmlElement row, long id) {
        if (id == 0) {
            exchanges.reject(
                    row,
                    "The list of users contains a row without a number, which is skipped",
                    new IllegalStateException("A user in the list has no id"));
            return;
        }
        long hash = fingerprint.of(row);
        if (!reader.see(id) || known.isSame(id, hash)) {
            return;
        }
        UserChangeKind kind = known.has(id) ? UserChangeKind.changed : UserChangeKind.added;
        if (known.onlyRemembers() || exchanges.send(kind, row)) {
            known.put(id, hash);
        }
    }

    /** A list that has lost rows shows nothing about those whom it does not contain. */
    private void ended() throws Exception {
        complete = reader.isComplete();
        if (!complete) {
            LOG.info(
                    "The list of users has changed too much while it was read; whether users are gone is left to a later poll");
            return;
        }
        known.completed();
        missing.begin();
        PollFailures<Long> failures =
                new PollFailures<>("user", String::valueOf, this::unreadable, (id, failure) -> {});
        for (long id : absent()) {
            if (!exchanges.mayGoOn() || failures.affectAll()) {
                break;
            }
            try {
                missing.find(id).ifPresent(this::gone);
                failures.read();
            } catch (CancellationException stopped) {
                throw stopped;
            } catch (Exception failure) {
                failures.add(id, failure);
            }
        }
        failures.end();
    }

    private List<Long> absent() {
        return known.ids().stream()
                .filter(id -> !reader.hasSeen(id))
                .limit(MAX_MISSING)
                .toList();
    }

    private void gone(Outcome outcome) {
        if (exchanges.send(outcome.kind(), outcome.user())) {
            known.remove(UserListReader.id(outcome.user()));
        }
    }

    private void unreadable(long id, Throwable failure) {
        exchanges.reject(
                UserExchanges.user(id),
                "Whether the user " + id
                        + " is gone, whom the list does not contain, cannot be determined; the next poll tries again",
                failure);
    }

    UserExchanges exchanges() {
        return exchanges;
    }

    /** How many users the route has received. */
    int known() {
        return known.size();
    }

    /** Whether the last poll has read the whole list. */
    boolean isComplete() {
        return complete;
    }
}
