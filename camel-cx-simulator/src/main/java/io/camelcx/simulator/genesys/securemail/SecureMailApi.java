// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.securemail;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.genesys.securemail.SecureMail.Direction;
import io.camelcx.simulator.genesys.securemail.SecureMail.Status;
import io.camelcx.simulator.http.RoutesServlet;
import io.camelcx.simulator.random.SeededRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * The Secure Email API and its boxes, as a test or a demonstration directs them. Consumers write through the API, agents by
 * the methods here. Mails outlive a restart. Thread-safe.
 */
public final class SecureMailApi {
    /** The base path of the API. */
    public static final String BASE_PATH = "/nexus/v3/securemail";

    private final long seed;
    private final Clock clock;
    private final Guard guard = new Guard();
    private final Map<String, SecureMail> mails = new LinkedHashMap<>();
    private long created;

    /**
     * An API without mails.
     *
     * @param seed the seed of the ids
     * @param clock the time of mails
     */
    public SecureMailApi(long seed, Clock clock) {
        this.seed = seed;
        // Milliseconds, as all times of the vendor have.
        this.clock = Clock.tick(clock, Duration.ofMillis(1));
    }

    /** Serves the API in a server that is about to start. */
    public void mount(ServletContextHandler context) {
        ServletHolder servlet = new ServletHolder(new RoutesServlet(new SecureMailEndpoints(this).routes()));
        context.addServlet(servlet, BASE_PATH + "/*");
    }

    /** All mails of all boxes in the order in which they came, deleted ones too; those that were purged are gone. */
    @Control("GET /securemail/mails")
    public List<SecureMail> mails() {
        return guard.get(() -> List.copyOf(mails.values()));
    }

    /** The mail with this id, deleted or not. */
    @Control("GET /securemail/mails/{id}")
    public Optional<SecureMail> mail(String id) {
        return guard.get(() -> Optional.ofNullable(mails.get(id)));
    }

    /**
     * Lets an agent write to a consumer.
     *
     * @param address the consumer's address
     * @param securebox the box's name; blank for the box without a name
     * @param attachments files with {@code name}, {@code contentType} and {@code content}
     */
    @Control("POST /securemail/mails")
    public SecureMail deliver(
            String address,
            @Control.Default("") String securebox,
            String subject,
            String text,
            @Control.Default("[]") List<MailAttachment> attachments) {
        return add(
                address,
                Optional.of(securebox).filter(name -> !name.isBlank()),
                Direction.OUTBOUND,
                subject,
                text,
                attachments,
                Map.of("Subject", subject, "FromPersonal", "Agent"));
    }

    /** Lets an agent write to a consumer, in the box without a name and without attachments. */
    public SecureMail deliver(String address, String subject, String text) {
        return deliver(address, "", subject, text, List.of());
    }

    /** Removes all mails; for use between two runs. */
    @Control("DELETE /securemail")
    public void clear() {
        guard.run(() -> {
            mails.clear();
            created = 0;
        });
    }

    SecureMail receive(NewMail mail, Optional<String> securebox) {
        return add(
                mail.address(),
                securebox,
                Direction.INBOUND,
                mail.subject(),
                mail.text(),
                mail.attachments(),
                mail.fields());
    }

    /** The mails that the box shows, the newest first. */
    List<SecureMail> listed(String address, Optional<String> securebox) {
        List<SecureMail> found = new ArrayList<>(mails());
        found.removeIf(mail -> !mail.isListed() || !mail.isIn(address, securebox));
        Collections.reverse(found);
        return found;
    }

    SecureMail mark(SecureMail mail, Status status) {
        return guard.get(() -> mails.computeIfPresent(mail.id(), (id, found) -> found.in(status)));
    }

    void purge(SecureMail mail) {
        guard.run(() -> mails.remove(mail.id()));
    }

    private SecureMail add(
            String address,
            Optional<String> securebox,
            Direction direction,
            String subject,
            String text,
            List<MailAttachment> attachments,
            Map<String, Object> userData) {
        return guard.get(() -> {
            SecureMail mail = new SecureMail(
                    SeededRandom.of(seed, "securemail", created++, 0).uuid(),
                    address,
                    securebox,
                    direction,
                    subject,
                    text,
                    clock.instant(),
                    Status.UNREAD,
                    attachments,
                    userData);
            mails.put(mail.id(), mail);
            return mail;
        });
    }
}
