// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Moves the header {@code Date}: the server's clock is wrong.
 *
 * @param seconds how far it is ahead; negative when it is behind
 */
public record DateShift(long seconds) implements AnswerChange {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        Optional<String> shifted = answer.header("Date").flatMap(this::shift);
        return shifted.map(date -> answer.withHeader("Date", List.of(date))).orElse(answer);
    }

    private Optional<String> shift(String date) {
        try {
            return Optional.of(
                    HTTP_DATE.format(ZonedDateTime.parse(date, HTTP_DATE).plusSeconds(seconds)));
        } catch (DateTimeException e) {
            // An earlier change has put there what is no date.
            return Optional.empty();
        }
    }
}
