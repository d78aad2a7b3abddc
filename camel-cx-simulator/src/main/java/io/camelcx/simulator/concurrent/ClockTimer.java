// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.concurrent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks at times of a clock, which a test may set: while tasks wait, one thread reads the clock. */
public final class ClockTimer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClockTimer.class);

    /** A clock raises no event when it is set, so that it is read at this interval. */
    private static final long LOOK_MILLIS = 10;

    private final Clock clock;
    private final ScheduledExecutorService executor;
    private final Guard guard = new Guard();
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::at).thenComparing(Task::number));
    private long scheduled;
    private boolean looking;
    private boolean closed;

    private record Task(Instant at, long number, Runnable action) {}

    /**
     * A timer without tasks; its thread starts with the first one.
     *
     * @param threadName the name of the daemon thread that runs the tasks
     */
    public ClockTimer(Clock clock, String threadName) {
        this.clock = clock;
        this.executor = DaemonScheduler.named(threadName);
    }

    /** Runs the action on the timer's thread after this time; never once the timer is closed. */
    public void after(Duration delay, Runnable action) {
        guard.run(() -> {
            if (closed) {
                LOG.debug("The timer is closed: a task is dropped");
                return;
            }
            tasks.add(new Task(clock.instant().plus(delay), scheduled++, action));
            if (!looking) {
                looking = true;
                lookAgain(0);
            }
        });
    }

    private void look() {
        Optional<Task> due = nextDue();
        while (due.isPresent()) {
            run(due.get());
            due = nextDue();
        }
        guard.run(() -> {
            looking = !tasks.isEmpty();
            if (looking) {
                lookAgain(LOOK_MILLIS);
            }
        });
    }

    private Optional<Task> nextDue() {
        return guard.get(() -> Optional.ofNullable(tasks.peek())
                .filter(task -> !task.at().isAfter(clock.instant()))
                .map(task -> tasks.poll()));
    }

    private static void run(Task task) {
        try {
            task.action().run();
        } catch (RuntimeException e) {
            // The other tasks still have to run.
            LOG.warn("A task of the simulator failed", e);
        }
    }

    private void lookAgain(long millis) {
        try {
            executor.schedule(this::look, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The timer is closed: {} tasks are dropped", tasks.size());
        }
    }

    @Override
    public void close() {
        // A look that is under way finds nothing more.
        guard.run(() -> {
            closed = true;
            tasks.clear();
        });
        executor.shutdownNow();
    }
}
