// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A job at one point in time.
 *
 * @param id as the submission answered it; a synchronous one has an id too, which its caller never receives
 * @param entity the entity's name
 * @param version its version
 * @param start the first day
 * @param end the end date as it was requested
 * @param user the access key or client that submitted it
 * @param submittedAt when, by the simulator's clock
 * @param state its state at this time
 * @param errorMessage why it failed
 * @param downloads how often the sending of its file was begun
 */
public record ExtractionJob(
        String id,
        String entity,
        String version,
        LocalDate start,
        LocalDate end,
        String user,
        Instant submittedAt,
        JobState state,
        Optional<String> errorMessage,
        int downloads) {}
