// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.expert.api.AccountId;
import io.camelcx.expert.users.client.UsersClient;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.async.Waiting;
import io.camelcx.support.error.CxApiException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what happened to known users whom a complete list does not contain. A user is gone only if the vendor says so when it is asked for the user;
 * one who exists is unlisted if the list before did not contain the user either. For one thread.
 */
final class MissingUsers {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final UsersClient client;
    private final Waiting waiting;
    private final Set<Long> before = new HashSet<>();
    private final Set<Long> now = new HashSet<>();

    /** @param waiting waits for a user */
    MissingUsers(UsersClient client, Waiting waiting) {
        this.client = client;
        this.waiting = waiting;
    }

    /**
     * What happened to a user.
     *
     * @param user as the site shows it; with its number alone if it does not
     */
    record Outcome(UserChangeKind kind, XmlElement user) {}

    /** A complete list has been read. */
    void begin() {
        before.clear();
        before.addAll(now);
        now.clear();
    }

    /**
     * Asks for a user.
     *
     * @return empty if a later list decides
     * @throws Exception if the site does not say whether there is such a user
     */
    Optional<Outcome> find(long id) throws Exception {
        XmlElement user;
        try {
            user = waiting.join(() -> client.user(AccountId.of(id), List.of()));
        } catch (CxApiException refusal) {
            if (isGone(refusal)) {
                return Optional.of(new Outcome(UserChangeKind.deleted, UserExchanges.user(id)));
            }
            if (refusal.status().orElse(0) != FORBIDDEN) {
                throw refusal;
            }
            user = UserExchanges.user(id);
        }
        now.add(id);
        return before.contains(id) ? Optional.of(new Outcome(UserChangeKind.unlisted, user)) : Optional.empty();
    }

    /** Only an error of the vendor's own form: a page of an intermediary may have these statuses too. */
    private static boolean isGone(CxApiException refusal) {
        int status = refusal.status().orElse(0);
        return (status == NOT_FOUND || status == GONE) && refusal.code().isPresent();
    }
}
