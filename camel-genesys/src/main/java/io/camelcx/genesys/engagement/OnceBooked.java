// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.engagement.client.Booking;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.spi.IdempotentRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Books a callback only once, by its service, phone number and time. */
final class OnceBooked {

    private static final Logger LOG = LoggerFactory.getLogger(OnceBooked.class);

    private final IdempotentRepository repository;
    private final Clock clock;

    OnceBooked(IdempotentRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Books a callback.
     *
     * @return empty if it was booked before, or may have been
     */
    CompletableFuture<Optional<Booking>> book(
            Exchange exchange, JsonNode booking, Supplier<CompletableFuture<Booking>> call) {
        String key = key(booking);
        if (!repository.add(exchange, key)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        CompletableFuture<Booking> booked;
        try {
            booked = call.get();
        } catch (RuntimeException refusedBeforeTheCall) {
            repository.remove(exchange, key);
            throw refusedBeforeTheCall;
        }
        return booked.whenComplete((result, failure) -> settle(exchange, key, result, failure))
                .thenApply(Optional::of);
    }

    private void settle(Exchange exchange, String key, Booking result, Throwable failure) {
        if (result instanceof Booking.Booked) {
            confirm(exchange, key);
        } else if (failure != null && isInDoubt(Futures.unwrap(failure))) {
            LOG.warn(
                    "A callback may have been booked. The idempotent repository keeps its entry, so that it is not booked"
                            + " again: remove the entry if the callback is not there");
        } else {
            repository.remove(exchange, key);
        }
    }

    /** The callback is booked, whether or not that can be stored. */
    private void confirm(Exchange exchange, String key) {
        try {
            repository.confirm(exchange, key);
        } catch (RuntimeException e) {
            LOG.error("A callback is booked, but the idempotent repository cannot confirm its entry", e);
        }
    }

    private static boolean isInDoubt(Throwable failure) {
        return !(failure instanceof CxApiException refusal) || refusal.outcomeUnknown();
    }

    private String key(JsonNode booking) {
        String time = booking.path("desiredTime").asText("");
        // Without a time it is for as soon as possible, which a customer may request again on another day.
        String when = time.isEmpty()
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString()
                : time;
        return booking.path("phoneNumber").asText().strip() + " "
                + booking.path("serviceName").asText() + " " + when;
    }
}
