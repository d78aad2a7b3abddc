// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import java.util.Locale;
import org.apache.camel.util.SensitiveUtils;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/** Hides the secrets among the properties {@code camelcx.*} in the actuator's endpoints, whatever their values may be shown to. */
final class SecretsSanitizer implements SanitizingFunction {

    @Override
    public SanitizableData apply(SanitizableData data) {
        String letters = data.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        boolean secret = letters.startsWith("camelcx")
                && SensitiveUtils.getSensitiveKeys().stream().anyMatch(letters::endsWith);
        return secret ? data.withSanitizedValue() : data;
    }
}
