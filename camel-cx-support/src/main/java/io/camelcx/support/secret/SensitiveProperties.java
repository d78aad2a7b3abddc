// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.secret;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.CamelContext;

/** Adds properties to those whose values Camel hides in its logs and consoles. Camel knows them by their name alone, and not in a map. */
public final class SensitiveProperties {

    private SensitiveProperties() {}

    /**
     * Hides the values of properties.
     *
     * @param context null before there is one: then Camel has logged no property
     * @param properties their names without prefixes, such as {@code secrets[id]}
     */
    public static void hide(CamelContext context, String... properties) {
        if (context == null) {
            return;
        }
        String known = context.getCamelContextExtension().getAdditionalSensitiveKeywords();
        Set<String> keywords = new LinkedHashSet<>(known == null ? List.of() : Arrays.asList(known.split(",")));
        // Camel compares without dashes.
        Arrays.stream(properties)
                .map(property -> property.toLowerCase(Locale.ROOT).replace("-", ""))
                .forEach(keywords::add);
        context.getCamelContextExtension().setAdditionalSensitiveKeywords(String.join(",", keywords));
    }
}
