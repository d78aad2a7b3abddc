// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a file is ("File Path" of the vendor's text): {@code self:%2Fphotos%2F2353.jpg}, or the UUID of a user or group instead of {@code self}.
 *
 * @param owner {@code self} or a UUID
 * @param path the decoded path, which begins with a slash
 */
record FileAddress(String owner, String path) {
    private static final Pattern FORM = Pattern.compile("(self|[^:/]{22}):(%2[Ff][^/:]+)");
    private static final int MAX_NAME = 255;

    /**
     * Reads the segment of a request's path.
     *
     * @param segment as it was sent, still encoded
     * @throws io.camelcx.simulator.http.RefusedException if it has another form
     */
    static FileAddress parse(String segment) {
        Matcher matcher = FORM.matcher(segment);
        if (!matcher.matches()) {
            throw CxcomProblem.invalid(
                    "A file is named by self or a UUID of 22 characters, a colon, and its URL encoded path");
        }
        String path = decoded(matcher.group(2));
        boolean named = Arrays.stream(path.substring(1).split("/", -1))
                .allMatch(name -> !name.isEmpty() && name.length() <= MAX_NAME);
        if (!named) {
            throw CxcomProblem.invalid("The names of files and folders have 1 to " + MAX_NAME + " characters");
        }
        return new FileAddress(matcher.group(1), path);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw CxcomProblem.invalid("The path is not URL encoded");
        }
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
