// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import io.camelcx.support.component.ConsumerResources;
import io.camelcx.support.component.PollFailures;
import io.camelcx.support.component.ScheduledConsumer;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.partition.Partition;
import io.camelcx.support.retry.Backoff;
import io.camelcx.support.retry.FailingItems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.apache.camel.Processor;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.spi.IdempotentRepository;

/** Delivers the unread mails of addresses, and marks each as read when the route has processed it. */
public class GenesysSecuremailConsumer extends ScheduledConsumer<GenesysSecuremailConsumer.Running> {

    private static final int MAX_PAGE_SIZE = 1000;

    private final GenesysSecuremailEndpoint endpoint;
    private final FailingItems<String, String> failingLists;
    private final FailingItems<UnreadMail, String> failing;
    private final IdempotentRepository processed;
    private volatile int unread;
    private volatile Optional<Instant> lastSuccess = Optional.empty();

    /** What lives from start to stop. */
    record Running(
            List<String> addresses, UnreadMails lists, Partition partition, MailDelivery delivery, Clock clock) {}

    GenesysSecuremailConsumer(GenesysSecuremailEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        GenesysSecuremailConfiguration options = endpoint.getConfiguration();
        Duration delay = Duration.ofMillis(Math.max(1, endpoint.getDelay()));
        Duration max = options.getMaxFailureDelay();
        Backoff backoff = new Backoff(delay, delay.compareTo(max) > 0 ? delay : max, 2, 0);
        this.failingLists = new FailingItems<>(address -> address, backoff);
        this.failing = new FailingItems<>(UnreadMail::key, backoff);
        this.processed = endpoint.processed();
    }

    @Override
    public GenesysSecuremailEndpoint getEndpoint() {
        return endpoint;
    }

    @Override
    protected Running open(ConsumerResources resources) throws Exception {
        GenesysSecuremailConfiguration options = endpoint.getConfiguration();
        List<String> addresses =
                CommaList.of(options.getAddress()).stream().distinct().toList();
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException(
                    "address must be an address, or several separated by commas, such as kim@example.com");
        }
        int pageSize = options.getPageSize();
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException(
                    "pageSize must be between 1 and " + MAX_PAGE_SIZE + ", but is " + pageSize);
        }
        if (options.getIdempotentRepository() != null) {
            endpoint.getCamelContext().addService(processed, true, true);
        }
        resources.total("camelcx.genesys.securemail.delivered", route()::delivered);
        resources.gauge("camelcx.genesys.securemail.unread", () -> unread);
        resources.gauge("camelcx.genesys.securemail.failing", this::failingMails);
        resources.total("camelcx.genesys.securemail.failures", () -> failing.failures() + failingLists.failures());
        AwaitedMails mails =
                new AwaitedMails(endpoint.client(), calls(), endpoint.api().waiting());
        return new Running(
                addresses,
                new UnreadMails(mails, endpoint.box(), pageSize),
                options.share(),
                new MailDelivery(endpoint, route(), mails, processed),
                endpoint.api().clock());
    }

    /** Delivers all unread mails. One that fails is tried again later, while others go on. */
    @Override
    protected int poll(Running now) throws Exception {
        List<UnreadMail> mails = UnreadMails.ordered(listed(now));
        unread = mails.size();
        now.delivery().retain(mails.stream().map(UnreadMail::key).collect(Collectors.toSet()));
        PollFailures<UnreadMail> failures = new PollFailures<>(
                "mail",
                UnreadMail::label,
                (mail, failure) -> undeliverable(mail, failure, now),
                (mail, failure) -> failing.unreached(mail, failure, now.clock().instant()));
        long before = route().delivered();
        for (UnreadMail mail : failing.due(mails, now.clock().instant())) {
            if (!isPollAllowed() || failures.affectAll()) {
                break;
            }
            deliver(mail, now, failures);
        }
        failures.end();
        if (failingMails() == 0) {
            lastSuccess = Optional.of(now.clock().instant());
        }
        return (int) (route().delivered() - before);
    }

    private List<UnreadMail> listed(Running now) throws Exception {
        List<UnreadMail> mails = new ArrayList<>();
        PollFailures<String> failures = new PollFailures<>(
                "list of mails",
                address -> "of " + address,
                (address, failure) -> unlisted(address, failure, now),
                (address, failure) ->
                        failingLists.unreached(address, failure, now.clock().instant()));
        for (String address : failingLists.due(now.addresses(), now.clock().instant())) {
            if (!isPollAllowed() || failures.affectAll()) {
                break;
            }
            try {
                now.lists().of(address).stream()
                        .filter(mail -> now.partition().contains(mail.id().orElse("")))
                        .forEach(mails::add);
                failingLists.read(address);
                failures.read();
            } catch (InterruptedException | CancellationException e) {
                throw e;
            } catch (Exception e) {
                failures.add(address, e);
            }
        }
        failures.end();
        return mails;
    }

    private void deliver(UnreadMail mail, Running now, PollFailures<UnreadMail> failures) throws InterruptedException {
        try {
            switch (now.delivery().deliver(mail)) {
                case DONE -> {
                    failing.read(mail);
                    failures.read();
                }
                case REFUSED -> {
                    failing.failed(
                            mail,
                            new IllegalStateException("The route has not processed the mail " + mail.label()),
                            now.clock().instant());
                    failures.read();
                }
                case SKIPPED -> failing.read(mail);
            }
        } catch (InterruptedException | CancellationException e) {
            throw e;
        } catch (Exception e) {
            if (mail.id().isEmpty()) {
                undeliverable(mail, e, now);
            } else {
                failures.add(mail, e);
            }
        }
    }

    private void undeliverable(UnreadMail mail, Throwable failure, Running now) {
        failing.failed(mail, failure, now.clock().instant());
        route().reject(
                        message -> message.setBody(mail.listed()),
                        "The mail " + mail.label() + " cannot be delivered or marked as read; it is tried again later: "
                                + failure.getMessage(),
                        failure);
    }

    private void unlisted(String address, Throwable failure, Running now) {
        failingLists.failed(address, failure, now.clock().instant());
        route().reject(
                        message -> message.setHeader(GenesysSecuremailConstants.ADDRESS, address),
                        "The mails of " + address + " cannot be listed; they are listed again later: "
                                + failure.getMessage(),
                        failure);
    }

    /** A mail that cannot be delivered keeps the health down, also in polls in which it is not tried. */
    @Override
    public long getErrorCounter() {
        return Math.max(super.getErrorCounter(), failingMails() > 0 ? 1 : 0);
    }

    @Override
    public Throwable getLastError() {
        return Optional.ofNullable(super.getLastError())
                .or(failing::worst)
                .or(failingLists::worst)
                .orElse(null);
    }

    @Override
    protected void describe(Running now, HealthCheckResultBuilder health) {
        health.detail("mails.unread", unread)
                .detail("mails.failing", failingMails())
                .detail("mails.delivered", deliveredMails());
    }

    /** How many mails the route has processed since the consumer was created. */
    long deliveredMails() {
        return route().delivered();
    }

    /** How many mails, and lists of addresses, cannot be read, delivered or marked at present. */
    int failingMails() {
        return failing.size() + failingLists.size();
    }

    /** How many unread mails the last poll has found. */
    int unreadMails() {
        return unread;
    }

    /** When a poll last found nothing that fails. */
    Optional<Instant> lastSuccessfulPoll() {
        return lastSuccess;
    }
}
