// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import java.util.Locale;
import org.apache.camel.util.SensitiveUtils;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/** Hides the secrets among the properties {@code camelcx.*} in the actuator's endpoints, whatever their values may be shown to. */
final class SecretsSanitizer implements SanitizingFunction {

    /** The end of the names of maps of secrets, whose keys follow. */
    private static final String SECRETS_BY_KEYS = "secrets";

    @Override
    public SanitizableData apply(SanitizableData data) {
        String letters = data.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        boolean secret = letters.startsWith("camelcx")
                && (SensitiveUtils.getSensitiveKeys().stream().anyMatch(letters::endsWith)
                        || letters.contains(SECRETS_BY_KEYS));
        return secret ? data.withSanitizedValue() : data;
    }
}
