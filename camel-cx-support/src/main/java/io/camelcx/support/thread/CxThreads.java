// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.thread;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/**
 * The threads of one connection, obtained from Camel and returned to it. Exceptions of tasks are logged.
 *
 * @param workers do the work; they end when idle
 * @param timer one thread that only hands work to the workers when it is due
 */
public record CxThreads(ExecutorService workers, ScheduledExecutorService timer) {

    private static final long IDLE_SECONDS = 30;

    /**
     * Obtains the threads.
     *
     * @param context the context whose naming pattern and thread factory are used
     * @param source the owner of the threads, as JMX shows it
     * @param name part of the threads' names
     * @param maxWorkers the most workers at a time; further work queues
     */
    public static CxThreads start(CamelContext context, Object source, String name, int maxWorkers) {
        String timerName = name + "-timer";
        return new CxThreads(
                new LoggingExecutor(pool(context, source, name, maxWorkers), name),
                new LoggingTimer(timer(context, source, timerName), timerName));
    }

    /**
     * Obtains a pool whose threads end when idle.
     *
     * @param context the context whose naming pattern and thread factory are used
     * @param source the owner of the threads, as JMX shows it
     * @param name part of the threads' names
     * @param maxThreads the most threads at a time; further work queues
     */
    public static ExecutorService pool(CamelContext context, Object source, String name, int maxThreads) {
        ThreadPoolProfile profile = profile(name, maxThreads);
        profile.setKeepAliveTime(IDLE_SECONDS);
        profile.setAllowCoreThreadTimeOut(true);
        return context.getExecutorServiceManager().newThreadPool(source, name, profile);
    }

    /**
     * Obtains a timer of one thread, on which any number of tasks may wait: Camel's own accept 1,000.
     *
     * @param context the context whose naming pattern and thread factory are used
     * @param source the owner of the thread, as JMX shows it
     * @param name part of the thread's name
     */
    public static ScheduledExecutorService timer(CamelContext context, Object source, String name) {
        return context.getExecutorServiceManager().newScheduledThreadPool(source, name, profile(name, 1));
    }

    private static ThreadPoolProfile profile(String name, int size) {
        ThreadPoolProfile profile = new ThreadPoolProfile(name);
        profile.setPoolSize(size);
        profile.setMaxPoolSize(size);
        // A size of zero or less would mean no queue at all.
        profile.setMaxQueueSize(Integer.MAX_VALUE);
        // Camel's default runs rejected work on the caller, which would be the timer, and drops it silently after a
        // shutdown.
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return profile;
    }

    /** Stops all threads at once; waiting work is dropped. Close their users, such as a transport, before. */
    public void stop(CamelContext context) {
        context.getExecutorServiceManager().shutdownNow(camels(timer));
        context.getExecutorServiceManager().shutdownNow(camels(workers));
    }

    /** Camel removes only the executors that it has created itself. */
    private static ExecutorService camels(ExecutorService executor) {
        return executor instanceof LoggingExecutor logging ? logging.delegate() : executor;
    }
}
