/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
