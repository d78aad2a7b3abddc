// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.thread;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/**
 * The threads of one connection, obtained from Camel and given back to it. What a task throws is logged.
 *
 * @param workers do the work; they vanish when idle
 * @param timer one thread that only hands work to the workers when its time has come
 */
public record CxThreads(ExecutorService workers, ScheduledExecutorService timer) {

    private static final long IDLE_SECONDS = 30;

    /**
     * Obtains the threads.
     *
     * @param context the context whose naming pattern and thread factory are used
     * @param source whom the threads are for, as JMX shows it
     * @param name what the threads' names contain
     * @param maxWorkers the most workers at a time; further work queues
     */
    public static CxThreads start(CamelContext context, Object source, String name, int maxWorkers) {
        ExecutorServiceManager manager = context.getExecutorServiceManager();
        ThreadPoolProfile workers = profile(name, maxWorkers);
        workers.setKeepAliveTime(IDLE_SECONDS);
        workers.setAllowCoreThreadTimeOut(true);
        // A size of zero or less would mean no queue at all.
        workers.setMaxQueueSize(Integer.MAX_VALUE);
        String timerName = name + "-timer";
        return new CxThreads(
                new LoggingExecutor(manager.newThreadPool(source, name, workers), name),
                new LoggingTimer(manager.newScheduledThreadPool(source, timerName, profile(timerName, 1)), timerName));
    }

    private static ThreadPoolProfile profile(String name, int size) {
        ThreadPoolProfile profile = new ThreadPoolProfile(name);
        profile.setPoolSize(size);
        profile.setMaxPoolSize(size);
        // Camel's default runs refused work on the caller, which would be the timer; and after a shutdown drops it
        // without a word.
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return profile;
    }

    /** Stops all threads at once; work that waits is dropped. Close what waits on them, such as a transport, before. */
    public void stop(CamelContext context) {
        context.getExecutorServiceManager().shutdownNow(camels(timer));
        context.getExecutorServiceManager().shutdownNow(camels(workers));
    }

    /** Camel forgets only what it has made itself. */
    private static ExecutorService camels(ExecutorService executor) {
        return executor instanceof LoggingExecutor logging ? logging.delegate() : executor;
    }
}
