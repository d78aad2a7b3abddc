// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How the CXone services are set up, immutable: each {@code with} method returns a changed copy.
 *
 * @param credentials the accepted credentials
 * @param extraction the Data Extraction API
 * @param files what the extracted files hold and how long they last
 * @param actions the Data Actions API
 * @param canned the resources of the APIs with canned answers
 */
public record CxoneSettings(
        CredentialSettings credentials,
        ExtractionSettings extraction,
        FileSettings files,
        ActionSettings actions,
        List<String> canned) {

    public static CxoneSettings defaults() {
        return new CxoneSettings(
                CredentialSettings.defaults(),
                ExtractionSettings.defaults(),
                FileSettings.defaults(),
                ActionSettings.defaults(),
                List.of());
    }

    /** For example {@code withCredentials(c -> c.withTokenLifetime(Duration.ofSeconds(5)))}. */
    public CxoneSettings withCredentials(UnaryOperator<CredentialSettings> change) {
        return new CxoneSettings(change.apply(credentials), extraction, files, actions, canned);
    }

    /** For example {@code withExtraction(e -> e.withPace(Duration.ZERO))}. */
    public CxoneSettings withExtraction(UnaryOperator<ExtractionSettings> change) {
        return new CxoneSettings(credentials, change.apply(extraction), files, actions, canned);
    }

    /** For example {@code withFiles(f -> f.withRowsPerDay(10))}. */
    public CxoneSettings withFiles(UnaryOperator<FileSettings> change) {
        return new CxoneSettings(credentials, extraction, change.apply(files), actions, canned);
    }

    /** For example {@code withActions(a -> a.withScopeRefusal(403))}. */
    public CxoneSettings withActions(UnaryOperator<ActionSettings> change) {
        return new CxoneSettings(credentials, extraction, files, change.apply(actions), canned);
    }

    /** Sets the APIs with canned answers, each a resource as {@link io.camelcx.simulator.canned.CannedApi} reads it. */
    public CxoneSettings withCanned(String... resources) {
        return new CxoneSettings(credentials, extraction, files, actions, List.of(resources));
    }
}
