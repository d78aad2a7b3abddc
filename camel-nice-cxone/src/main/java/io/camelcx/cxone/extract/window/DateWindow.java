// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.window;

import java.time.LocalDate;

/**
 * The days that are asked for.
 *
 * @param start the first
 * @param end   the last
 */
public record DateWindow(LocalDate start, LocalDate end) {

    @Override
    public String toString() {
        return start + " to " + end;
    }
}
