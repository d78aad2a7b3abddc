// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.client;

import java.math.BigDecimal;
import java.util.Optional;

/** A number as text from the vendor. */
record NumberText(String text) {

    /** With more digits, decimal arithmetic takes so long that one value could block a route. */
    private static final int MAX_DIGITS = 1000;

    /** The number; empty if the text is not a number, or has too many digits to calculate with. */
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
