// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

/** When the seeded pages were modified. */
public enum PageDates {
    /** At any second of the last three years, up to a day ago. */
    SPREAD,
    /** All of them in one second, a day ago. */
    ONE_SECOND
}
