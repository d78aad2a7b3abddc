// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Journal;
import io.camelcx.simulator.http.RecordedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The secrets that callers have sent to the simulator, none of which may appear in a log or in the text of an error. */
public final class SentSecrets {
    private static final List<String> HEADERS =
            List.of("authorization", "proxy-authorization", "cookie", "x-api-key", "x-deki-token");
    private static final Pattern IN_QUERY = Pattern.compile(
            "(?:X-Amz-Signature|X-Amz-Credential|X-Amz-Security-Token|Signature|access_token|authtoken)=([^&]+)");
    private static final Pattern IN_BODY = Pattern.compile(
            "\"?(?:accessKeySecret|accessKeyId|client_secret|refresh_token|password|code)\"?[=:]\\s*\"?([^&\"]+)");
    private static final int MIN_LENGTH = 8;

    private SentSecrets() {}

    /** The secrets in the recorded requests. Parts of fewer than 8 characters are no secrets, but part of many texts. */
    public static Set<String> in(Journal journal) {
        Set<String> secrets = new TreeSet<>();
        journal.requests().forEach(request -> collect(request, secrets));
        secrets.removeIf(secret -> secret.length() < MIN_LENGTH);
        return secrets;
    }

    private static void collect(RecordedRequest request, Set<String> secrets) {
        for (String name : HEADERS) {
            request.headers().getOrDefault(name, List.of()).forEach(value -> secrets.addAll(parts(value)));
        }
        collect(IN_QUERY, request.query(), secrets);
        collect(IN_BODY, request.body(), secrets);
    }

    /** The token after its scheme, the value of each cookie. */
    private static List<String> parts(String header) {
        return Pattern.compile("[;,\\s]+|(?<=\\w)=(?=\\w)")
                .splitAsStream(header)
                .toList();
    }

    private static void collect(Pattern pattern, String text, Set<String> secrets) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            secrets.add(matcher.group(1));
        }
    }

    /** The texts that hold one of the secrets, each with the secret that it holds. */
    public static Map<String, String> leaks(Set<String> secrets, List<String> texts) {
        Map<String, String> leaks = new LinkedHashMap<>();
        for (String text : texts) {
            secrets.stream().filter(text::contains).findFirst().ifPresent(secret -> leaks.put(secret, text));
        }
        return leaks;
    }
}
