// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import io.camelcx.genesys.securemail.client.SecureMail;
import io.camelcx.support.component.RouteDelivery;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Predicate;
import org.apache.camel.spi.IdempotentRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a mail to the route of a consumer, and marks it as read when the route has processed it. For one poll at a time. */
final class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    /** The outcome of a delivery. */
    enum Outcome {
        /** The mail is processed and marked as read, or not known any more. */
        DONE,
        /** Neither the vendor nor the route has seen it. */
        SKIPPED,
        /** The route has failed. */
        REFUSED
    }

    private final GenesysSecuremailEndpoint endpoint;
    private final RouteDelivery route;
    private final AwaitedMails mails;
    private final IdempotentRepository processed;
    private final Optional<Predicate> filter;
    private final MailMessage message;
    private final Set<String> unknown = new HashSet<>();

    MailDelivery(
            GenesysSecuremailEndpoint endpoint,
            RouteDelivery route,
            AwaitedMails mails,
            IdempotentRepository processed) {
        GenesysSecuremailConfiguration options = endpoint.getConfiguration();
        this.endpoint = endpoint;
        this.route = route;
        this.mails = mails;
        this.processed = processed;
        this.filter = Optional.ofNullable(options.getFilter()).map(this::predicate);
        this.message = new MailMessage(mails.client().fields(), options.isAttachments() && options.isContent());
    }

    private Predicate predicate(String simple) {
        Predicate predicate =
                endpoint.getCamelContext().resolveLanguage("simple").createPredicate(simple);
        predicate.init(endpoint.getCamelContext());
        return predicate;
    }

    /** The mails of a poll: forgets which others the vendor did not know. */
    void retain(Set<String> ids) {
        unknown.retainAll(ids);
    }

    /**
     * Delivers a mail, or marks one that was delivered before. The calling thread waits.
     *
     * @throws Exception if the mail cannot be read, or not be marked as read
     */
    Outcome deliver(UnreadMail mail) throws Exception {
        String id = mail.id()
                .orElseThrow(() -> new IllegalStateException("The mail has no id in a field of idField="
                        + endpoint.getConfiguration().getIdField()));
        if (processed.contains(id)) {
            mark(id);
            return Outcome.DONE;
        }
        if (!isWanted(mail)) {
            return Outcome.SKIPPED;
        }
        Optional<SecureMail> content = content(mail, id);
        if (content.isEmpty()) {
            return Outcome.DONE;
        }
        if (!route.deliver(target -> write(target, mail, content.get()), () -> "the mail " + mail.label())) {
            return Outcome.REFUSED;
        }
        try {
            processed.add(id);
        } finally {
            // A mail that is marked is not delivered again, even if its id is not stored.
            mark(id);
        }
        return Outcome.DONE;
    }

    private boolean isWanted(UnreadMail mail) {
        if (filter.isEmpty()) {
            return true;
        }
        Exchange exchange = endpoint.createExchange();
        write(exchange.getMessage(), mail, mail.listed());
        return filter.get().matches(exchange);
    }

    /** Empty if the mail was deleted after it was listed. If it is listed again, that is not so: then it is an error. */
    private Optional<SecureMail> content(UnreadMail mail, String id) throws Exception {
        if (!endpoint.getConfiguration().isContent()) {
            return Optional.of(mail.listed());
        }
        try {
            return Optional.of(mails.join(client -> client.get(id)));
        } catch (RuntimeException e) {
            if (!mails.client().isUnknownMail(e) || !unknown.add(id)) {
                throw e;
            }
            LOG.info("The mail {} is not known any more, and is not delivered: {}", mail.label(), e.getMessage());
            return Optional.empty();
        }
    }

    private void write(Message target, UnreadMail mail, SecureMail content) {
        message.write(target, content);
        target.setHeader(GenesysSecuremailConstants.ID, mail.id().orElseThrow());
        target.setHeader(GenesysSecuremailConstants.ADDRESS, mail.address());
        target.setHeader(GenesysSecuremailConstants.SECUREBOX, endpoint.getSecurebox());
        mail.date().ifPresent(date -> target.setHeader(GenesysSecuremailConstants.DATE, date));
    }

    private void mark(String id) throws Exception {
        try {
            mails.join(client -> client.markRead(id));
        } catch (RuntimeException e) {
            if (!mails.client().isNotFound(e)) {
                throw e;
            }
            LOG.info("The mail {} was deleted before it could be marked as read", id);
        }
    }
}
