// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.quality;

import java.time.LocalDate;

/**
 * The average score of a team on a day.
 *
 * @param day the day of submission, in UTC
 * @param team the team's name
 * @param average the average score in percent
 * @param evaluations the number of evaluations
 */
public record DailyScore(LocalDate day, String team, double average, int evaluations) {}
