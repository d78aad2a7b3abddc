// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;

/**
 * How files of pages are stored and listed, immutable: each {@code with} method returns a changed copy.
 *
 * @param maxBytes how large a file may be
 * @param listLimit how many files one answer lists, unless the request asks for fewer
 * @param otherHost whether a download is redirected to a signed URL of another host, which takes no credentials
 * @param linkLifetime how long such a URL is valid
 */
public record FileSettings(long maxBytes, int listLimit, boolean otherHost, Duration linkLifetime) {

    public FileSettings {
        Checks.requireAtLeast(1, "listLimit", listLimit);
        Checks.requirePositive("linkLifetime", linkLifetime);
    }

    public static FileSettings defaults() {
        return new FileSettings(4L << 30, 100, false, Duration.ofMinutes(1));
    }

    public FileSettings withMaxBytes(long bytes) {
        return new FileSettings(bytes, listLimit, otherHost, linkLifetime);
    }

    public FileSettings withListLimit(int files) {
        return new FileSettings(maxBytes, files, otherHost, linkLifetime);
    }

    public FileSettings withOtherHost(boolean redirecting) {
        return new FileSettings(maxBytes, listLimit, redirecting, linkLifetime);
    }

    public FileSettings withLinkLifetime(Duration lifetime) {
        return new FileSettings(maxBytes, listLimit, otherHost, lifetime);
    }
}
