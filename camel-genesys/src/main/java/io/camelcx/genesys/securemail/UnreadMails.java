// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import io.camelcx.genesys.securemail.client.MailFields;
import io.camelcx.genesys.securemail.client.SecureMail;
import io.camelcx.genesys.securemail.client.Securebox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads lists of unread mails. A list is read to its end before any of its mails is marked as read, because that changes the indexes of the others. What
 * another client shifts beyond the index meanwhile is in the list of the next poll, which starts at the beginning.
 */
final class UnreadMails {

    /** The mails of an address that a poll looks at. Those beyond follow when these are marked as read. */
    static final int MAX_MAILS = 10_000;

    private final AwaitedMails mails;
    private final Securebox box;
    private final int pageSize;

    UnreadMails(AwaitedMails mails, Securebox box, int pageSize) {
        this.mails = mails;
        this.box = box;
        this.pageSize = pageSize;
    }

    /** The unread mails of an address in the order of the list, each once. The calling thread waits. */
    List<UnreadMail> of(String address) throws Exception {
        Map<String, UnreadMail> found = new LinkedHashMap<>();
        int index = 0;
        boolean hasMore = true;
        while (hasMore && found.size() < MAX_MAILS) {
            List<SecureMail> page = page(address, index);
            int before = found.size();
            for (SecureMail listed : page) {
                UnreadMail mail = mail(address, listed);
                found.putIfAbsent(mail.key(), mail);
            }
            index += page.size();
            // A page may be shorter than requested. One without a new mail is from a server that knows no index.
            hasMore = found.size() > before;
        }
        return List.copyOf(found.values());
    }

    private List<SecureMail> page(String address, int index) throws Exception {
        try {
            return mails.join(client -> client.unread(box, address, index, pageSize));
        } catch (RuntimeException e) {
            if (mails.client().isNotFound(e)) {
                // The contact has had no mail yet.
                return List.of();
            }
            throw e;
        }
    }

    private UnreadMail mail(String address, SecureMail listed) {
        MailFields fields = mails.client().fields();
        return new UnreadMail(address, fields.id(listed.json()), fields.date(listed.json()), listed);
    }

    /** The oldest first if all have a date, else as they are. */
    static List<UnreadMail> ordered(Collection<UnreadMail> mails) {
        List<UnreadMail> ordered = new ArrayList<>(mails);
        if (ordered.stream().allMatch(mail -> mail.date().isPresent())) {
            ordered.sort(Comparator.comparing(mail -> mail.date().orElseThrow()));
        }
        return ordered;
    }
}
