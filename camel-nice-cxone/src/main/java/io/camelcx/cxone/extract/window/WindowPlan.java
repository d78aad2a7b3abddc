// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.window;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Cuts time into windows. Each begins some days before its first new day, because the vendor does not say whether the last day of
 * a window is part of it, and because data come late.
 *
 * @param first   the first day of all
 * @param days    how many new days a window has at most
 * @param overlap how many days it reaches back
 * @param lag     how many days before today the last window ends
 */
public record WindowPlan(LocalDate first, int days, int overlap, int lag) {

    /** The most days that the vendor gives in one extraction. */
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
     * Where to begin again if the position cannot be trusted: as far back as one extraction reaches.
     *
     * @param today the day in UTC
     */
    public LocalDate wayBack(LocalDate today) {
        LocalDate back = today.minusDays(lag + MAX_DAYS - 1L);
        return back.isBefore(first) ? first : back;
    }

    /**
     * The next window.
     *
     * @param next  the first day that was not asked for yet
     * @param today the day in UTC
     * @return empty if nothing new is due
     */
    public Optional<DateWindow> after(LocalDate next, LocalDate today) {
        LocalDate last = today.minusDays(lag);
        if (next.isAfter(last)) {
            return Optional.empty();
        }
        LocalDate end = next.plusDays(days - 1L);
        LocalDate reachedBack = next.minusDays(overlap);
        return Optional.of(
                new DateWindow(reachedBack.isBefore(first) ? first : reachedBack, end.isAfter(last) ? last : end));
    }
}
