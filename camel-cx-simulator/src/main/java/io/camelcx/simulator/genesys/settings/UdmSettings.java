// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * How User Data Management is set up, immutable: each {@code with} method returns a changed copy. An export keeps the
 * settings with which it started.
 *
 * @param runTime how long an export runs, by the simulator's clock
 * @param content what exports hold
 * @param files the files of exports
 * @param replies what the vendor's text leaves open
 */
public record UdmSettings(Duration runTime, UdmContent content, UdmFiles files, UdmReplies replies) {

    public UdmSettings {
        Checks.requireNotNegative("runTime", runTime);
    }

    public static UdmSettings defaults() {
        return new UdmSettings(
                Duration.ofSeconds(2), UdmContent.defaults(), UdmFiles.defaults(), UdmReplies.defaults());
    }

    public UdmSettings withRunTime(Duration time) {
        return new UdmSettings(time, content, files, replies);
    }

    /** For example {@code withContent(c -> c.withContacts(1000))}. */
    public UdmSettings withContent(UnaryOperator<UdmContent> change) {
        return new UdmSettings(runTime, change.apply(content), files, replies);
    }

    /** For example {@code withFiles(f -> f.withForm(UdmFiles.Form.MIME))}. */
    public UdmSettings withFiles(UnaryOperator<UdmFiles> change) {
        return new UdmSettings(runTime, content, change.apply(files), replies);
    }

    /** For example {@code withReplies(r -> r.withInData(true))}. */
    public UdmSettings withReplies(UnaryOperator<UdmReplies> change) {
        return new UdmSettings(runTime, content, files, change.apply(replies));
    }
}
