// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A cron expression in UTC: five fields (minute, hour, day of the month, month, day of the week), six (with a second before
 * them) or seven (with a year after them, which is ignored), of numbers, names, {@code *}, {@code ?}, lists, ranges and steps.
 */
final class Cron {
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final int MAX_YEARS = 5;

    private final BitSet seconds;
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet daysOfMonth;
    private final BitSet months;
    private final BitSet daysOfWeek;

    /**
     * Reads an expression. With six or more fields Sunday is 1, as Quartz has it, else 0.
     *
     * @throws IllegalArgumentException when it is none
     */
    Cron(String expression) {
        String[] fields = expression.trim().toUpperCase(Locale.ROOT).split("\\s+");
        if (fields.length < 5 || fields.length > 7) {
            throw new IllegalArgumentException("it must have 5, 6 or 7 fields");
        }
        int first = fields.length == 5 ? 0 : 1;
        seconds = first == 0 ? numbers("0", 0, 59, List.of(), 0) : numbers(fields[0], 0, 59, List.of(), 0);
        minutes = numbers(fields[first], 0, 59, List.of(), 0);
        hours = numbers(fields[first + 1], 0, 23, List.of(), 0);
        daysOfMonth = numbers(fields[first + 2], 1, 31, List.of(), 0);
        months = numbers(fields[first + 3], 1, 12, MONTHS, 1);
        // Bit 0 is Sunday.
        BitSet days = numbers(fields[first + 4], first, 7, DAYS, first);
        daysOfWeek = new BitSet();
        days.stream().forEach(day -> daysOfWeek.set((day - first) % 7));
    }

    /** The first time after this one; empty if there is none within years. */
    Optional<Instant> next(Instant after) {
        ZonedDateTime time =
                after.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        ZonedDateTime end = time.plusYears(MAX_YEARS);
        while (time.isBefore(end)) {
            if (!isDay(time)) {
                time = time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
            } else if (!hours.get(time.getHour())) {
                time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!minutes.get(time.getMinute())) {
                time = time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
            } else if (!seconds.get(time.getSecond())) {
                time = time.plusSeconds(1);
            } else {
                return Optional.of(time.toInstant());
            }
        }
        return Optional.empty();
    }

    private boolean isDay(ZonedDateTime time) {
        return months.get(time.getMonthValue())
                && daysOfMonth.get(time.getDayOfMonth())
                && daysOfWeek.get(time.getDayOfWeek().getValue() % 7);
    }

    private static BitSet numbers(String field, int least, int most, List<String> names, int firstName) {
        BitSet numbers = new BitSet();
        for (String part : field.split(",")) {
            String[] range = part.split("/", 2);
            int step = range.length == 2 ? Integer.parseInt(range[1]) : 1;
            int from = least;
            int to = most;
            if (!range[0].equals("*") && !range[0].equals("?")) {
                String[] ends = range[0].split("-", 2);
                from = number(ends[0], names, firstName);
                to = ends.length == 2 ? number(ends[1], names, firstName) : range.length == 2 ? most : from;
            }
            if (step < 1 || from < least || to > most || from > to) {
                throw new IllegalArgumentException("'" + part + "' is not from " + least + " to " + most);
            }
            for (int number = from; number <= to; number += step) {
                numbers.set(number);
            }
        }
        return numbers;
    }

    private static int number(String text, List<String> names, int firstName) {
        int name = names.indexOf(text);
        return name < 0 ? Integer.parseInt(text) : name + firstName;
    }
}
