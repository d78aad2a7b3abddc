// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Removes secrets from text: known values, and everything that follows the name of a secret (as in
 * {@code Authorization: ...}, {@code "access_token": "..."}, {@code password=...}), or is part of the query of an http or https address.
 */
public final class Redactor {

    private static final String MASK = "***";
    private static final int MIN_SECRET = 4;

    private final List<Supplier<String>> secrets;

    private Redactor(Collection<? extends Supplier<String>> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /**
     * Removes secrets by their values.
     *
     * @param secrets called at each use, as secrets change; null and values of fewer than 4 characters are ignored
     */
    public static Redactor of(Collection<? extends Supplier<String>> secrets) {
        return new Redactor(secrets);
    }

    /** Removes literal secrets; null and values of fewer than 4 characters are ignored. */
    public static Redactor of(String... secrets) {
        return new Redactor(Arrays.stream(secrets)
                .filter(Objects::nonNull)
                .<Supplier<String>>map(secret -> () -> secret)
                .toList());
    }

    /** Removes only what follows the name of a secret. */
    public static Redactor patternsOnly() {
        return new Redactor(List.of());
    }

    /** The same, which removes further secrets too; values of fewer than 4 characters are ignored. */
    public Redactor and(Collection<String> more) {
        return new Redactor(Stream.concat(secrets.stream(), more.stream().<Supplier<String>>map(secret -> () -> secret))
                .toList());
    }

    /**
     * Removes the secrets.
     *
     * @param text any text; null for null
     */
    public String redact(String text) {
        if (text == null) {
            return null;
        }
        String safe = text;
        for (String value : known()) {
            safe = safe.replace(value, MASK).replace(URLEncoder.encode(value, StandardCharsets.UTF_8), MASK);
        }
        return SecretPatterns.redact(safe, MASK);
    }

    /** The longest first: if one secret begins with another one, its end must not remain. */
    private List<String> known() {
        return secrets.stream()
                .map(Supplier::get)
                .filter(value -> value != null && value.length() >= MIN_SECRET)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
