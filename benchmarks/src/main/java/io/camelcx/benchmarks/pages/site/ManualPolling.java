// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.site;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.spi.ScheduledPollConsumerScheduler;
import org.apache.camel.support.service.ServiceSupport;

/** Polls only on request, on the calling thread. For one consumer. */
final class ManualPolling extends ServiceSupport implements ScheduledPollConsumerScheduler {

    private CamelContext context;
    private Runnable poll;

    void poll() {
        poll.run();
    }

    @Override
    public void onInit(Consumer consumer) {
        // Any will do.
    }

    @Override
    public void scheduleTask(Runnable task) {
        poll = task;
    }

    @Override
    public void unscheduleTask() {
        poll = () -> {};
    }

    @Override
    public void startScheduler() {
        // Polls run on request only.
    }

    @Override
    public boolean isSchedulerStarted() {
        return isStarted();
    }

    @Override
    public CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        context = camelContext;
    }
}
