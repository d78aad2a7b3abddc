// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.auth;

import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.settings.ServerKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks signatures that were made with Server API Tokens. */
record ServerTokens(List<ServerKey> keys, UserDirectory users, Clock clock) {
    /** How far the time of signing may be from the site's, before or after. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Pattern FIELDS = Pattern.compile("(tkn_)?([^_]+)_(\\d{1,12})_(.+)_([0-9a-fA-F]{64})");

    /** The user who is named in the signature; empty if it is wrong, too old, from the future, or names no user. */
    Optional<ExpertUser> user(String token) {
        Matcher fields = FIELDS.matcher(token);
        if (!fields.matches()) {
            return Optional.empty();
        }
        ServerTokenForm form = fields.group(1) == null ? ServerTokenForm.LEGACY : ServerTokenForm.TKN;
        long epoch = Long.parseLong(fields.group(3));
        String user = fields.group(4);
        boolean signed = isInTime(epoch)
                && keys.stream()
                        .filter(key -> key.key().equals(fields.group(2)))
                        .anyMatch(key -> equal(
                                form.hash(key, epoch, user), fields.group(5).toLowerCase(Locale.ROOT)));
        return signed ? users.find(user).filter(found -> !found.equals(ExpertUser.ANONYMOUS)) : Optional.empty();
    }

    private boolean isInTime(long epochSeconds) {
        Duration age = Duration.between(Instant.ofEpochSecond(epochSeconds), clock.instant());
        return age.abs().compareTo(WINDOW) <= 0;
    }

    private static boolean equal(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), actual.getBytes(StandardCharsets.US_ASCII));
    }
}
