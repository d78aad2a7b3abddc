// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.securemail.client.SecureMail;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.securemail.MailAttachment;
import io.camelcx.simulator.genesys.securemail.SecureMail.Status;
import io.camelcx.simulator.genesys.securemail.SecureMailApi;
import io.camelcx.test.RouteBed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.awaitility.Awaitility;

/** A Camel context with a connection to a simulator of its own, whose clock stands still until a test moves it. */
final class MailBed extends RouteBed<MailBed.Received, MailBed> {

    static final String PATH = SecureMailApi.BASE_PATH;
    static final String KIM = "kim@example.com";
    static final String FROM = "genesys-securemail:support?initialDelay=0&delay=5&maxFailureDelay=20ms&address=" + KIM;

    final SettableClock clock;
    private final GenesysConnection connection;

    /** What a route saw of an exchange. */
    record Received(String id, String subject, String text, Instant date, Map<String, String> attachments) {}

    private MailBed(CxSimulator simulator, SettableClock clock) {
        super(simulator);
        this.clock = clock;
        this.connection = DemoConnection.to(simulator.baseUrl());
        connection.getRetry().setDelay(Duration.ofMillis(1));
        connection.setClock(clock.withZone(ZoneOffset.UTC));
        bind("genesys", connection);
    }

    static MailBed create() {
        SettableClock clock = SettableClock.at(Instant.parse("2026-03-01T10:00:00Z"));
        return new MailBed(
                CxSimulator.start(SimulatorSettings.defaults()
                        .withLive(false)
                        .withClock(clock)
                        .withGenesys(
                                genesys -> genesys.withAuth(auth -> auth.withTokenLifetime(Duration.ofDays(3650))))),
                clock);
    }

    /** A Camel context of its own on the simulator of another bed, which closes it. */
    static MailBed at(MailBed other) {
        return new MailBed(other.simulator(), other.clock);
    }

    GenesysConnection connection() {
        return connection;
    }

    SecureMailApi mails() {
        return simulator().genesys().secureMail();
    }

    /** Lets an agent write to the contact; returns the mail's id. */
    String write(String subject, MailAttachment... files) {
        return writeTo(KIM, subject, files);
    }

    String writeTo(String address, String subject, MailAttachment... files) {
        clock.advance(Duration.ofSeconds(1));
        return mails().deliver(address, "support", subject, "Text of " + subject, List.of(files))
                .id();
    }

    Status status(String id) {
        return mails().mail(id).orElseThrow().status();
    }

    Exchange call(String options, Object body, Map<String, Object> headers) {
        return send("genesys-securemail:support?" + options, body, headers);
    }

    Exchange call(String options) {
        return call(options, null, Map.of());
    }

    @Override
    protected Received received(Exchange exchange) throws Exception {
        SecureMail mail = exchange.getMessage().getBody(SecureMail.class);
        Map<String, String> attachments = new TreeMap<>();
        if (exchange.getMessage(AttachmentMessage.class).hasAttachments()) {
            for (var each : exchange.getMessage(AttachmentMessage.class)
                    .getAttachments()
                    .entrySet()) {
                attachments.put(
                        each.getKey(),
                        new String(each.getValue().getInputStream().readAllBytes()));
            }
        }
        return new Received(
                exchange.getMessage().getHeader(GenesysSecuremailConstants.ID, String.class),
                mail.subject(),
                mail.text(),
                exchange.getMessage().getHeader(GenesysSecuremailConstants.DATE, Instant.class),
                attachments);
    }

    List<String> subjects() {
        return received().stream().map(Received::subject).toList();
    }

    /** Waits until the list was requested so many times more, while time passes for what is tried again later. */
    void polls(int more) {
        long before = journal().count("GET", PATH);
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> {
            clock.advance(Duration.ofSeconds(1));
            return journal().count("GET", PATH) >= before + more;
        });
    }

    @Override
    protected MailBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
