// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

/**
 * What the vendor's text leaves open in the Third-Party Messaging API, immutable: each {@code with} method returns a
 * changed copy.
 *
 * @param ids how {@code data.ids} are written
 * @param signed what the signature of an upload, a download and a deletion is made of
 * @param unknownReceipts whether a receipt for a message that is not in the history is accepted, and has no effect;
 *     otherwise it is refused with 400
 * @param emailTo where an agent's e-mail has its recipients
 */
public record MessagingReplies(Ids ids, Signed signed, boolean unknownReceipts, EmailTo emailTo) {

    /** How {@code data.ids} are written. */
    public enum Ids {
        /** Texts, as in the sample of the vendor's text. */
        TEXT,
        /** Objects with an {@code id}, as in its model. */
        OBJECT
    }

    /** What the signature of a request without a JSON body is made of. */
    public enum Signed {
        /** No bytes. */
        EMPTY_BODY,
        /** The body as it is sent. */
        RAW_BODY
    }

    /** Where an agent's e-mail has its recipients; the sample of the vendor's text has one brace too many. */
    public enum EmailTo {
        /** Beside {@code channel}. */
        TOP,
        /** In {@code channel}. */
        CHANNEL
    }

    public static MessagingReplies defaults() {
        return new MessagingReplies(Ids.TEXT, Signed.EMPTY_BODY, true, EmailTo.TOP);
    }

    public MessagingReplies withIds(Ids form) {
        return new MessagingReplies(form, signed, unknownReceipts, emailTo);
    }

    public MessagingReplies withSigned(Signed content) {
        return new MessagingReplies(ids, content, unknownReceipts, emailTo);
    }

    public MessagingReplies withUnknownReceipts(boolean accepted) {
        return new MessagingReplies(ids, signed, accepted, emailTo);
    }

    public MessagingReplies withEmailTo(EmailTo place) {
        return new MessagingReplies(ids, signed, unknownReceipts, place);
    }
}
