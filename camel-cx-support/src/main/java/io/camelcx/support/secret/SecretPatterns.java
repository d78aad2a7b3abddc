// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.secret;

import java.util.regex.Pattern;

/** What a secret looks like in a text. Apart from {@link Redactor}, so that they are compiled for the first text. */
final class SecretPatterns {

    private static final String NAMES = "access_token|refresh_token|id_token|client[_-]?secret|password|passwd"
            + "|api[_-]?key|secret|code_verifier|assertion";
    private static final Pattern HEADER = Pattern.compile(
            "(?i)((?:proxy-)?authorization|set-cookie|cookie|x-[a-z0-9-]*token)(\"?\\s*[:=]\\s*\"?)[^\"\\r\\n]+");
    /** Something long or with a digit, so that "Basic authentication" stays unchanged. */
    private static final Pattern SCHEME =
            Pattern.compile("(?i)\\b(bearer|basic)\\s+(?=[\\w.~+/=-]{16}|[a-z._~+/=-]*[0-9])[\\w.~+/=-]{8,}");

    private static final Pattern QUOTED = Pattern.compile("(?i)((?:" + NAMES + ")\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*+");
    private static final Pattern PLAIN = Pattern.compile("(?i)(" + NAMES + ")(\\s*[=:]\\s*)[^\\s\"&,;}<]+");
    /** The query of an address may be its signature, under names that differ from store to store. */
    private static final Pattern QUERY = Pattern.compile("(?i)(\\bhttps?://[^\\s\"'<>?#]*\\?)[^\\s\"'<>]+");

    private static final Pattern SIGNATURE = Pattern.compile(
            "(?i)(\\b(?:x-(?:amz|goog)-(?:signature|security-token|credential)|signature|sig)=)[^\\s\"'<>&]+");

    private SecretPatterns() {}

    /** Replaces what follows the name of a secret, or is part of the query of an address. */
    static String redact(String text, String mask) {
        String safe = HEADER.matcher(text).replaceAll("$1$2" + mask);
        safe = SCHEME.matcher(safe).replaceAll("$1 " + mask);
        safe = QUERY.matcher(safe).replaceAll("$1" + mask);
        safe = SIGNATURE.matcher(safe).replaceAll("$1" + mask);
        safe = QUOTED.matcher(safe).replaceAll("$1" + mask);
        return PLAIN.matcher(safe).replaceAll("$1$2" + mask);
    }
}
