// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * How the Provisioning API behaves, immutable: each {@code with} method returns a changed copy. Times are those of the
 * simulator's clock.
 *
 * @param cometd the CometD server's limits
 * @param warmUp how long a session knows half of the users alone, before it is notified with {@code dbUpdated}
 * @param resultsAsText whether the result in an outcome is JSON text, as observed, or an object
 * @param rowTime how long the import of a row takes
 * @param exportTime how long an export runs
 * @param progressInPercent whether the progress of an export goes to 100, or to 1.0
 * @param lostStatus the HTTP status of a request without a session, whose body has the code 520
 */
public record ProvisioningSettings(
        CometdSettings cometd,
        Duration warmUp,
        boolean resultsAsText,
        Duration rowTime,
        Duration exportTime,
        boolean progressInPercent,
        int lostStatus) {

    public ProvisioningSettings {
        Checks.requireNotNegative("warmUp", warmUp);
        Checks.requireNotNegative("rowTime", rowTime);
        Checks.requireNotNegative("exportTime", exportTime);
        if (lostStatus != 401 && lostStatus != 403) {
            throw new IllegalArgumentException("lostStatus is " + lostStatus + ", allowed are 401 and 403");
        }
    }

    public static ProvisioningSettings defaults() {
        return new ProvisioningSettings(
                CometdSettings.defaults(), Duration.ZERO, true, Duration.ZERO, Duration.ZERO, false, 403);
    }

    /** For example {@code withCometd(c -> c.withMaxQueue(10))}. */
    public ProvisioningSettings withCometd(UnaryOperator<CometdSettings> change) {
        return new ProvisioningSettings(
                change.apply(cometd), warmUp, resultsAsText, rowTime, exportTime, progressInPercent, lostStatus);
    }

    public ProvisioningSettings withWarmUp(Duration time) {
        return new ProvisioningSettings(
                cometd, time, resultsAsText, rowTime, exportTime, progressInPercent, lostStatus);
    }

    public ProvisioningSettings withResultsAsText(boolean text) {
        return new ProvisioningSettings(cometd, warmUp, text, rowTime, exportTime, progressInPercent, lostStatus);
    }

    public ProvisioningSettings withRowTime(Duration time) {
        return new ProvisioningSettings(cometd, warmUp, resultsAsText, time, exportTime, progressInPercent, lostStatus);
    }

    public ProvisioningSettings withExportTime(Duration time) {
        return new ProvisioningSettings(cometd, warmUp, resultsAsText, rowTime, time, progressInPercent, lostStatus);
    }

    public ProvisioningSettings withProgressInPercent(boolean percent) {
        return new ProvisioningSettings(cometd, warmUp, resultsAsText, rowTime, exportTime, percent, lostStatus);
    }

    public ProvisioningSettings withLostStatus(int status) {
        return new ProvisioningSettings(cometd, warmUp, resultsAsText, rowTime, exportTime, progressInPercent, status);
    }
}
