// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import io.camelcx.support.connection.ConnectionSetting;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.CamelContext;

/**
 * A setting as a bean of a kamelet's template receives it. Camel percent-encodes the properties of a {@code Pipe}, placeholders too, and decodes
 * them only where a template makes them part of an endpoint's URI; those of a route and of {@code camel.kamelet.*} it leaves unchanged.
 *
 * @param context resolves placeholders
 */
record KameletSetting(CamelContext context) {

    /** The setting as its author wrote it; empty if it is not set. */
    Optional<String> read(String value) {
        return ConnectionSetting.unlessBlank(value)
                .map(text -> isEncoded(text) ? context.resolvePropertyPlaceholders(decoded(text)) : text)
                .flatMap(ConnectionSetting::unlessBlank);
    }

    /**
     * The bean that a setting names.
     *
     * @param reference the name of the bean, with or without {@code #}
     * @param otherwise creates the failure if the registry does not contain it, from its name
     */
    <T> T bean(String reference, Class<T> type, Function<String, IllegalArgumentException> otherwise) {
        String name = reference.replaceFirst("^#(bean:)?", "");
        return Optional.ofNullable(context.getRegistry().lookupByNameAndType(name, type))
                .orElseThrow(() -> otherwise.apply(name));
    }

    private static boolean isEncoded(String text) {
        try {
            return text.contains("%")
                    && URLEncoder.encode(decoded(text), StandardCharsets.UTF_8).equals(text);
        } catch (IllegalArgumentException otherUseOfPercent) {
            return false;
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
