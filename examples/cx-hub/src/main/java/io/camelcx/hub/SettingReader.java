// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.util.IOHelper;
import org.apache.camel.util.StringHelper;

/** Reads settings by name. It rejects invalid values by an {@link IllegalArgumentException} with the name and what is allowed. */
final class SettingReader {

    /** A day, in milliseconds. */
    static final int MAX_DELAY = 86_400_000;

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

    boolean bool(String name) {
        if (!List.of("true", "false").contains(text(name))) {
            throw invalid(name, "true or false");
        }
        return Boolean.parseBoolean(text(name));
    }

    int number(String name, int min, int max) {
        int number = text(name).matches("\\d{1,9}") ? Integer.parseInt(text(name)) : -1;
        if (number < min || number > max) {
            throw invalid(name, "a whole number from " + min + " to " + max);
        }
        return number;
    }

    /** Checks settings that are delays in milliseconds. */
    void delays(String... names) {
        List.of(names).forEach(name -> number(name, 1, MAX_DELAY));
    }

    /** One of these values. */
    String oneOf(String name, String... allowed) {
        if (!List.of(allowed).contains(text(name))) {
            throw invalid(name, "one of " + String.join(", ", allowed));
        }
        return text(name);
    }

    char character(String name) {
        if (text(name).length() != 1) {
            throw invalid(name, "one character, such as a comma or a semicolon");
        }
        return text(name).charAt(0);
    }

    /** A date or a duration. */
    <T> T parsed(String name, Function<String, T> parser, String allowed) {
        try {
            return parser.apply(text(name));
        } catch (DateTimeException e) {
            throw invalid(name, allowed);
        }
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

    private IllegalArgumentException invalid(String name, String allowed) {
        return new IllegalArgumentException(name + " is '" + text(name) + "', but must be " + allowed + ".");
    }
}
