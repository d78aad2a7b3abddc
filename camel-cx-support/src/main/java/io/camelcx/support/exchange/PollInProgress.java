// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets the stop of a scheduled consumer wait for the end of its poll: Camel waits for the exchange, but not for the rest of the poll, such as the
 * commit of a position. It also keeps a consumer running whose poll throws an {@link Error}, such as for a missing class: Camel's scheduler would
 * never poll again, while the consumer's health stays up.
 */
public final class PollInProgress {

    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock();

    /**
     * Runs a poll.
     *
     * @throws IllegalStateException if the poll throws an {@link Error}, which is the cause
     */
    public int run(Callable<Integer> poll) throws Exception {
        lock.lock();
        try {
            return poll.call();
        } catch (Error fault) {
            throw new IllegalStateException("The poll has failed unexpectedly: " + fault, fault);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the running poll, for ten seconds at most; not if the poll itself calls. */
    public void awaitEnd() throws InterruptedException {
        if (lock.tryLock(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
            lock.unlock();
        }
    }
}
