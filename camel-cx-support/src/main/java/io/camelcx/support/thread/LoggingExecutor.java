// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.thread;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An executor that logs the exceptions of tasks. Others keep them in a future that is not read, or print them past the logger.
 */
class LoggingExecutor extends AbstractExecutorService {

    private static final Logger LOG = LoggerFactory.getLogger(LoggingExecutor.class);

    private final ExecutorService delegate;
    private final String name;

    /** @param name the owner of the tasks, as the log shows it */
    LoggingExecutor(ExecutorService delegate, String name) {
        this.delegate = delegate;
        this.name = name;
    }

    /** The executor that runs the tasks. */
    ExecutorService delegate() {
        return delegate;
    }

    /** A task that throws nothing, so that a periodic one continues. */
    final Runnable logged(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (Throwable fault) {
                log(fault);
            }
        };
    }

    /** A task whose exceptions reach its future, too. */
    final <V> Callable<V> logged(Callable<V> task) {
        return () -> {
            try {
                return task.call();
            } catch (Throwable fault) {
                log(fault);
                throw fault;
            }
        };
    }

    private void log(Throwable fault) {
        LOG.error("A task of {} has failed unexpectedly", name, fault);
    }

    @Override
    public void execute(Runnable task) {
        delegate.execute(logged(task));
    }

    @Override
    public void shutdown() {
        delegate.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return delegate.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
        return delegate.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return delegate.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return delegate.awaitTermination(timeout, unit);
    }

    @Override
    public String toString() {
        return "LoggingExecutor[" + name + "]";
    }
}
