// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.window;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Divides time into windows. Each begins some days before its first new day, because the vendor does not say whether the last day of
 * a window is part of it, and because data arrive late.
 *
 * @param first   the first day of the first window
 * @param days    how many new days a window has at most
 * @param overlap how many days it reaches back
 * @param lag     how many days before today the last window ends
 */
public record WindowPlan(LocalDate first, int days, int overlap, int lag) {

    /** The most days that the vendor allows in one extraction. */
    public static final int MAX_DAYS = 14;

    public WindowPlan {
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("window must be between 1 and " + MAX_DAYS + " days, but is " + days);
        }
        if (overlap < 0 || days + overlap > MAX_DAYS) {
            throw new IllegalArgumentException("overlap must be at least 0 days, and not make a window of " + days
                    + " days longer than " + MAX_DAYS + ", but is " + overlap);
        }
        if (lag < 0) {
            throw new IllegalArgumentException("lag must be at least 0 days, but is " + lag);
        }
    }

    /**
     * A plan by options of their names.
     *
     * @param window  days, such as {@code P7D}, {@code P2W} or {@code 7}; so are the others
     * @throws IllegalArgumentException that names the option that is wrong
     */
    public static WindowPlan of(LocalDate first, String window, String overlap, String lag) {
        return new WindowPlan(first, days("window", window), days("overlap", overlap), days("lag", lag));
    }

    private static int days(String option, String value) {
        String text = value.strip();
        try {
            Period period = text.matches("-?\\d+") ? Period.ofDays(Integer.parseInt(text)) : Period.parse(text);
            if (period.toTotalMonths() == 0) {
                return period.getDays();
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw noDays(option, value);
        }
        throw noDays(option, value);
    }

    private static IllegalArgumentException noDays(String option, String value) {
        return new IllegalArgumentException(option + " must be a number of days such as P1D or 1, not " + value);
    }

    /**
     * The day from which to extract again if the position cannot be trusted: as far back as one extraction reaches.
     *
     * @param today the day in UTC
     */
    public LocalDate recoveryDay(LocalDate today) {
        LocalDate back = today.minusDays(lag + MAX_DAYS - 1L);
        return back.isBefore(first) ? first : back;
    }

    /**
     * The next window.
     *
     * @param next  the first day that was not requested yet
     * @param today the day in UTC
     * @return empty if nothing new is due
     */
    public Optional<DateWindow> after(LocalDate next, LocalDate today) {
        LocalDate last = today.minusDays(lag);
        if (next.isAfter(last)) {
            return Optional.empty();
        }
        LocalDate end = next.plusDays(days - 1L);
        LocalDate start = next.minusDays(overlap);
        return Optional.of(new DateWindow(start.isBefore(first) ? first : start, end.isAfter(last) ? last : end));
    }
}
