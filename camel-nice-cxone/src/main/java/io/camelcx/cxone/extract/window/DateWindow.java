// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.window;

import java.time.LocalDate;

/**
 * The days of one extraction.
 *
 * @param start the first day
 * @param end   the last day
 */
public record DateWindow(LocalDate start, LocalDate end) {

    public DateWindow {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A window cannot begin on " + start + " and end on " + end);
        }
    }

    @Override
    public String toString() {
        return start + " to " + end;
    }
}
