// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import io.camelcx.genesys.securemail.client.SecureMail;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail of a list.
 *
 * @param address whose list
 * @param id its id; empty if it has none that can be read
 * @param date its date, if it is known
 * @param listed the mail as the list shows it
 */
record UnreadMail(String address, Optional<String> id, Optional<Instant> date, SecureMail listed) {

    /** What the mail is known by. */
    String key() {
        return id.orElseGet(() -> "without id: " + address + " " + listed.json());
    }

    /** For errors, without the content. */
    String label() {
        return id.orElse("without an id") + " of " + address;
    }
}
