// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.util.IOHelper;
import org.apache.camel.util.StringHelper;

/** Reads settings by name. It rejects invalid values by an {@link IllegalArgumentException} with the name and what is allowed. */
final class SettingReader {

    private final UnaryOperator<String> property;

    /** A reader over a function that gives the value of a setting, empty if it has none. */
    SettingReader(UnaryOperator<String> property) {
        this.property = property;
    }

    static SettingReader of(CamelContext context) {
        return new SettingReader(name -> context.resolvePropertyPlaceholders("{{" + name + "}}"));
    }

    String text(String name) {
        return property.apply(name).strip();
    }

    Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    boolean isGiven(String name) {
        return optional(name).isPresent();
    }

    /** A whole number, which the rules allow. */
    int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** Rejects a value that the rules of a resource do not allow. */
    void check(String resource) {
        Properties rules = new Properties();
        try (InputStream file = SettingReader.class.getResourceAsStream(resource)) {
            rules.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The class path has no readable " + resource, e);
        }
        new TreeMap<>(rules).forEach((name, rule) -> check(name.toString(), rule.toString()));
    }

    private void check(String name, String rule) {
        String[] words = rule.split(" ~ ");
        String[] range = rule.split("\\.\\.");
        boolean isText = words.length == 2;
        if (isText ? !text(name).matches(words[1]) : !isWithin(name, Integer.parseInt(range[0]), range[1])) {
            throw new IllegalArgumentException(name + " is '" + text(name) + "', but must be "
                    + (isText ? words[0] : "a whole number from " + range[0] + " to " + range[1]) + ".");
        }
    }

    private boolean isWithin(String name, int min, String max) {
        return text(name).matches("\\d{1,9}") && number(name) >= min && number(name) <= Integer.parseInt(max);
    }

    /** The app secrets that have this name, by the channel of the messages and the name of the interactions. */
    Map<String, String> channelSecrets(String name) {
        Map<String, String> secrets = new HashMap<>();
        Map.of("messaging.channel", "messaging." + name, "interactions.name", "interactions." + name)
                .forEach((id, secret) -> optional(secret).ifPresent(value -> secrets.put(text(id), value)));
        return secrets;
    }

    /** Rejects missing settings. */
    void require(String because, List<String> names) {
        if (!names.stream().allMatch(this::isGiven)) {
            throw new IllegalArgumentException(
                    "Set " + withVariables(names, name -> !isGiven(name)) + " too, " + because + ".");
        }
    }

    /** Rejects a real host while the simulator is enabled: a user could take the invented figures for real ones. */
    void refuseBesideSimulator(List<String> names) {
        if (names.stream().anyMatch(this::isGiven)) {
            throw new IllegalArgumentException("hub.simulator is true, but " + withVariables(names, this::isGiven)
                    + " is set. Set HUB_SIMULATOR=false to use that host, or unset it to use the simulator.");
        }
    }

    /** The environment variable that sets a setting. */
    static String environmentVariable(String name) {
        return IOHelper.normalizeEnvironmentVariable(StringHelper.camelCaseToDash(name));
    }

    private static String withVariables(List<String> settings, Predicate<String> which) {
        return settings.stream()
                .filter(which)
                .map(name -> name + " (" + environmentVariable(name) + ")")
                .collect(Collectors.joining(", "));
    }
}
