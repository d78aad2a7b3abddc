// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

/** Which users a list contains, by their licenses. */
public enum SeatFilter {
    /** Users with a license. */
    seated,
    /** Users without a license. */
    unseated,
    /** Users for whom the site recommends a license. */
    recommended
}
