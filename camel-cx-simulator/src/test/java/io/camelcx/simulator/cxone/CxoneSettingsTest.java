// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.simulator.cxone.settings.AccessKey;
import io.camelcx.simulator.cxone.settings.CredentialSettings;
import io.camelcx.simulator.cxone.settings.CxoneSettings;
import io.camelcx.simulator.cxone.settings.ExtractionSettings;
import io.camelcx.simulator.cxone.settings.FileBody;
import io.camelcx.simulator.cxone.settings.FileSettings;
import io.camelcx.simulator.cxone.settings.ReplySettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CxoneSettingsTest {
    private final CredentialSettings credentials = CredentialSettings.defaults();
    private final ExtractionSettings extraction = ExtractionSettings.defaults();
    private final FileSettings files = FileSettings.defaults();
    private final ReplySettings replies = ReplySettings.defaults();

    @Test
    void aChangeGivesACopyAndLeavesTheRestAlone() {
        CxoneSettings changed = CxoneSettings.defaults()
                .withCredentials(
                        keys -> keys.withTenantId("acme").withClient("c", "s").withAccessKeys(new AccessKey("k", "s")))
                .withExtraction(api -> api.withMaxDays(31).withPace(Duration.ZERO))
                .withFiles(files -> files.withLifetime(Duration.ofHours(1)));

        assertThat(changed.credentials())
                .isEqualTo(
                        credentials.withTenantId("acme").withClient("c", "s").withAccessKeys(new AccessKey("k", "s")));
        assertThat(changed.extraction().maxDays()).isEqualTo(31);
        assertThat(changed.extraction().withMaxDays(14).withPace(Duration.ofSeconds(30)))
                .isEqualTo(extraction);
        assertThat(changed.files().withLifetime(Duration.ofHours(24))).isEqualTo(files);
    }

    @Test
    void nonsenseIsRefusedWithWhatIsAllowed() {
        assertThatThrownBy(() -> credentials.withTokenLifetime(Duration.ZERO))
                .hasMessage("tokenLifetime is PT0S, it must be positive");
        assertThatThrownBy(() -> extraction.withPace(Duration.ofSeconds(-1)))
                .hasMessage("pace is PT-1S, it must not be negative");
        assertThatThrownBy(() -> extraction.withRefusal(503)).hasMessage("refusal is 503, allowed are [403, 429]");
        assertThatThrownBy(() -> extraction.withMaxDays(-1)).hasMessage("maxDays is -1, it must be 0 or more");
        assertThatThrownBy(() -> replies.withSubmitStatus(201))
                .hasMessage("submitStatus is 201, allowed are [200, 202]");
        assertThatThrownBy(() -> replies.withJobIdPattern("one")).hasMessage("jobIdPattern is 'one', it must have a *");
        assertThatThrownBy(() -> files.withBody(new FileBody.OfSize(1))
                        .withEncoding(encoding -> encoding.withCharset(StandardCharsets.UTF_16LE)))
                .hasMessage("charset is UTF-16LE, a file of a size has UTF-8");
        assertThatThrownBy(() -> files.withRowsPerDay(-1)).hasMessage("rowsPerDay is -1, it must be 0 or more");
        assertThatThrownBy(() -> files.withUrlLifetime(Duration.ZERO))
                .hasMessage("urlLifetime is PT0S, it must be positive");
        assertThatThrownBy(() -> new FileBody.OfSize(0)).hasMessage("bytes is 0, it must be 1 or more");
    }
}
