// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.client;

import java.math.BigDecimal;
import java.util.Optional;

/** A number as somebody else has written it. */
record NumberText(String text) {

    /** Beyond it the arithmetic of decimals costs so much that one value could stop a route. */
    private static final int MAX_DIGITS = 1000;

    /** The number; empty if the text is none, or one that is too large or too small to calculate with. */
    Optional<BigDecimal> value() {
        String number = text.strip();
        if (number.isEmpty() || number.length() > MAX_DIGITS) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(number);
            return Math.abs((long) value.scale()) <= MAX_DIGITS ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
