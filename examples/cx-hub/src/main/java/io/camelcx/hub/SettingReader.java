// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.util.IOHelper;
import org.apache.camel.util.StringHelper;

/** Reads settings by name and rejects invalid values. */
final class SettingReader {

    private final UnaryOperator<String> property;

    /**
     * A reader over any source.
     *
     * @param property gives the value of a setting, empty if it has none
     */
    SettingReader(UnaryOperator<String> property) {
        this.property = property;
    }

    static SettingReader of(CamelContext context) {
        return new SettingReader(name -> context.resolvePropertyPlaceholders("{{" + name + "}}"));
    }

    String text(String name) {
        return property.apply(name).strip();
    }

    boolean isGiven(String name) {
        return !text(name).isEmpty();
    }

    boolean bool(String name) {
        Boolean known = Map.of("true", true, "false", false).get(text(name));
        if (known == null) {
            throw new IllegalArgumentException(name + " is '" + text(name) + "', but must be true or false.");
        }
        return known;
    }

    int number(String name, int min, int max) {
        if (text(name).matches("\\d{1,9}")) {
            int number = Integer.parseInt(text(name));
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw new IllegalArgumentException(
                name + " is '" + text(name) + "', but must be a whole number from " + min + " to " + max + ".");
    }

    /** One of these values. */
    String oneOf(String name, List<String> allowed) {
        if (!allowed.contains(text(name))) {
            throw new IllegalArgumentException(
                    name + " is '" + text(name) + "', but must be one of " + String.join(", ", allowed) + ".");
        }
        return text(name);
    }

    /**
     * Rejects a real host while the simulator is enabled: a user could take the invented figures for real ones.
     *
     * @param given the settings of the host that are set
     */
    static void refuseBesideSimulator(List<String> given) {
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("hub.simulator is true, but " + names(given)
                    + " is set. Set HUB_SIMULATOR=false to use that host, or unset it to use the simulator.");
        }
    }

    /** The names of settings with their environment variables, for an error. */
    static String names(List<String> settings) {
        return settings.stream()
                .map(name -> name + " (" + environmentVariable(name) + ")")
                .collect(Collectors.joining(", "));
    }

    /** The environment variable that sets a setting. */
    static String environmentVariable(String name) {
        return IOHelper.normalizeEnvironmentVariable(StringHelper.camelCaseToDash(name));
    }
}
