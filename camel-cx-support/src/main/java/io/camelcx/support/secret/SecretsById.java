// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.secret;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Secrets by an id, as a map for those who set them: {@code put} sets a secret, and every reader of the map, such as a console that lists
 * the properties of a bean, sees the ids alone, each with a mask. Not thread-safe, as other settings.
 */
public final class SecretsById extends AbstractMap<String, String> {

    private static final String MASK = "***";

    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final Consumer<String> idAdded;

    /** @param idAdded called with each id that a secret is set for */
    public SecretsById(Consumer<String> idAdded) {
        this.idAdded = idAdded;
    }

    /** Sets the secret of an id. Blank ones count as none, as environment variables may be set and empty. */
    @Override
    public String put(String id, String secret) {
        idAdded.accept(id);
        String before = secret == null || secret.isBlank() ? secrets.remove(id) : secrets.put(id, secret);
        return before == null ? null : MASK;
    }

    /**
     * Replaces all of them.
     *
     * @param others null for none
     */
    public void replaceBy(Map<String, String> others) {
        Map<String, String> copy = others instanceof SecretsById masked ? masked.revealed() : others;
        secrets.clear();
        if (copy != null) {
            copy.forEach((id, secret) -> put(String.valueOf(id), secret));
        }
    }

    /** The secrets themselves, a copy. */
    public Map<String, String> revealed() {
        return new TreeMap<>(secrets);
    }

    @Override
    public String remove(Object id) {
        return secrets.remove(id) == null ? null : MASK;
    }

    @Override
    public void clear() {
        secrets.clear();
    }

    /** The ids with masks: a copy. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        return secrets.keySet().stream().map(id -> Map.entry(id, MASK)).collect(Collectors.toUnmodifiableSet());
    }

    /** The ids. */
    @Override
    public String toString() {
        return secrets.keySet().toString();
    }
}
