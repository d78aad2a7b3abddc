// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import java.time.Duration;

/** What the Statistics service does otherwise than its clients like, as a test directs it. Thread-safe. */
public final class StatisticsQuirks {
    private final ReplyFaults replies;
    private final Runnable wakePolls;
    private volatile UpdateDelivery delivery = UpdateDelivery.IN_ORDER;
    private volatile Duration clockOffset = Duration.ZERO;
    private volatile boolean keepingSubscriptions;
    private volatile boolean refusingWholeLists;

    StatisticsQuirks(ReplyFaults replies, Runnable wakePolls) {
        this.replies = replies;
        this.wakePolls = wakePolls;
    }

    /** Changes Bayeux replies; a poll that waits is answered at once, so that the fault need not wait for it. */
    public void onReply(ReplyFault fault) {
        replies.add(fault);
        wakePolls.run();
    }

    /** Lets all replies be as they should again. */
    public void clearReplyFaults() {
        replies.clear();
    }

    /** How notifications are delivered from now on. */
    public void delivery(UpdateDelivery next) {
        delivery = next;
    }

    UpdateDelivery delivery() {
        return delivery;
    }

    /** Moves the timestamps of all values from now on; negative for a clock that was set back. */
    public void clockOffset(Duration offset) {
        clockOffset = offset;
    }

    Duration clockOffset() {
        return clockOffset;
    }

    /** Whether subscriptions outlive the CometD sessions of their cookie. */
    public void keepSubscriptions(boolean keep) {
        keepingSubscriptions = keep;
    }

    boolean isKeepingSubscriptions() {
        return keepingSubscriptions;
    }

    /** Whether one statistic that cannot be opened lets the whole subscription be refused with 400. */
    public void refuseWholeLists(boolean refuse) {
        refusingWholeLists = refuse;
    }

    boolean isRefusingWholeLists() {
        return refusingWholeLists;
    }
}
