// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of a server, learned from the {@code Date} of its responses. A position that is compared with times of the server must
 * not depend on this machine's clock: it may be wrong, or be set while the process runs. Thread-safe.
 *
 * <p>Times for positions are lower bounds: the server's clock shows at least that, so that a window that ends there has ended on the server.
 */
public final class ServerClock {

    /** The least difference for which a warning is logged. */
    public static final Duration NOTABLE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ServerClock.class);

    private final String server;
    private final Clock own;
    private final LongSupplier nanos;
    private final AtomicReference<Optional<Observation>> last = new AtomicReference<>(Optional.empty());

    /**
     * A time on this machine, by its clock and by the time since its start.
     *
     * @param wall  the time of the clock
     * @param nanos the value of {@link System#nanoTime()}
     */
    public record Moment(Instant wall, long nanos) {}

    private record Observation(Instant date, Moment received) {

        /** By the local clock for which less time has passed: setting one of them must not move a time into the future. */
        Instant at(Moment moment) {
            Duration byWall = byWall(moment);
            Duration byNanos = byNanos(moment);
            return date.plus(byWall.compareTo(byNanos) < 0 ? byWall : byNanos);
        }

        boolean isCurrent(Moment moment) {
            return byWall(moment).minus(byNanos(moment)).abs().compareTo(NOTABLE) < 0;
        }

        private Duration byWall(Moment moment) {
            return Duration.between(received.wall(), moment.wall());
        }

        private Duration byNanos(Moment moment) {
            return Duration.ofNanos(moment.nanos() - received.nanos());
        }

        Duration skew() {
            return Duration.between(received.wall(), date);
        }

        boolean isNotable() {
            return skew().abs().compareTo(NOTABLE) >= 0;
        }
    }

    /**
     * The clock of a server before its first response.
     *
     * @param server its name in log lines
     * @param own    this machine's clock
     */
    public ServerClock(String server, Clock own) {
        this(server, own, System::nanoTime);
    }

    ServerClock(String server, Clock own, LongSupplier nanos) {
        this.server = server;
        this.own = own;
        this.nanos = nanos;
    }

    /** The current time, for {@link #at}. */
    public Moment moment() {
        return new Moment(own.instant(), nanos.getAsLong());
    }

    /**
     * Learns from a response that has just arrived.
     *
     * @param date its header {@code Date}; ignored if it is no HTTP date
     */
    public void learn(String date) {
        HttpDate.parse(date).map(time -> new Observation(time, moment())).ifPresent(this::keep);
    }

    private void keep(Observation observation) {
        Optional<Observation> before = last.getAndSet(Optional.of(observation));
        boolean warned = before.filter(Observation::isNotable).isPresent();
        if (observation.isNotable() && !warned) {
            LOG.warn(
                    "The clock of this machine and that of {} differ by {} s: it is {} here and {} there. Positions follow the"
                            + " server's clock; set the one that is wrong",
                    server,
                    observation.skew().abs().toSeconds(),
                    observation.received().wall(),
                    observation.date());
        } else if (!observation.isNotable() && warned) {
            LOG.info("The clock of this machine and that of {} agree again", server);
        }
    }

    /** The server's time now, as a lower bound; this machine's time until a response had a {@code Date}. */
    public Instant now() {
        return at(moment());
    }

    /** The server's time at a moment, as a lower bound; this machine's time until a response had a {@code Date}. */
    public Instant at(Moment moment) {
        return last.get().map(known -> known.at(moment)).orElse(moment.wall());
    }

    /** The most likely time of the server now, for a time that the server compares with its own. */
    public Instant likely() {
        return own.instant().plus(skew().orElse(Duration.ZERO));
    }

    /** Whether a response had a {@code Date}. */
    public boolean isKnown() {
        return last.get().isPresent();
    }

    /**
     * Whether {@link #now} is close to the server's time: a response had a {@code Date}, and since the last one this machine was not suspended and its
     * clock was not set. Otherwise {@link #now} may be behind by as much, until the next response.
     */
    public boolean isCurrent() {
        return last.get().filter(known -> known.isCurrent(moment())).isPresent();
    }

    /** How far the server's clock is ahead of this machine's, to a second or two; negative if it is behind, empty until it is known. */
    public Optional<Duration> skew() {
        return last.get().map(Observation::skew);
    }
}
