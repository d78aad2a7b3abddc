// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * How the Statistics API behaves, immutable: each {@code with} method returns a changed copy.
 *
 * @param cometd the CometD server's limits
 * @param delivery how notifications are delivered
 * @param clockOffset moves the timestamps of all values; negative for a clock that was set back
 * @param keepSubscriptions whether subscriptions outlive the CometD sessions of their cookie
 * @param refuseWholeLists whether one statistic that cannot be opened makes the whole subscription fail with 400
 * @param wrapUpdates whether updates are under {@code data.statistics}, as the vendor's text shows them, or have
 *     {@code statistics} at the top
 * @param earlyUpdates whether the reply to a subscription of {@code /statistics/v3/updates} carries an update before the
 *     acknowledgement: of all the session's statistics, or of an unknown one while the session has none
 */
public record StatisticsSettings(
        CometdSettings cometd,
        UpdateDelivery delivery,
        Duration clockOffset,
        boolean keepSubscriptions,
        boolean refuseWholeLists,
        boolean wrapUpdates,
        boolean earlyUpdates) {

    public static StatisticsSettings defaults() {
        return new StatisticsSettings(
                CometdSettings.defaults(), UpdateDelivery.IN_ORDER, Duration.ZERO, false, false, true, false);
    }

    /** For example {@code withCometd(c -> c.withMaxQueue(10))}. */
    public StatisticsSettings withCometd(UnaryOperator<CometdSettings> change) {
        return new StatisticsSettings(
                change.apply(cometd),
                delivery,
                clockOffset,
                keepSubscriptions,
                refuseWholeLists,
                wrapUpdates,
                earlyUpdates);
    }

    public StatisticsSettings withDelivery(UpdateDelivery kind) {
        return new StatisticsSettings(
                cometd, kind, clockOffset, keepSubscriptions, refuseWholeLists, wrapUpdates, earlyUpdates);
    }

    public StatisticsSettings withClockOffset(Duration offset) {
        return new StatisticsSettings(
                cometd, delivery, offset, keepSubscriptions, refuseWholeLists, wrapUpdates, earlyUpdates);
    }

    public StatisticsSettings withKeepSubscriptions(boolean keep) {
        return new StatisticsSettings(cometd, delivery, clockOffset, keep, refuseWholeLists, wrapUpdates, earlyUpdates);
    }

    public StatisticsSettings withRefuseWholeLists(boolean refuse) {
        return new StatisticsSettings(
                cometd, delivery, clockOffset, keepSubscriptions, refuse, wrapUpdates, earlyUpdates);
    }

    public StatisticsSettings withWrapUpdates(boolean wrap) {
        return new StatisticsSettings(
                cometd, delivery, clockOffset, keepSubscriptions, refuseWholeLists, wrap, earlyUpdates);
    }

    public StatisticsSettings withEarlyUpdates(boolean early) {
        return new StatisticsSettings(
                cometd, delivery, clockOffset, keepSubscriptions, refuseWholeLists, wrapUpdates, early);
    }
}
