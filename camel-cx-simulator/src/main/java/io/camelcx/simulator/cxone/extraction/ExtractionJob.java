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
package io.camelcx.simulator.cxone.extraction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A job at one moment.
 *
 * @param id as the submission answered it; a synchronous one has an id too, which its caller never learns
 * @param entity the entity's name
 * @param version its version
 * @param start the first day
 * @param end the end date as it was requested
 * @param user the access key or client that submitted it
 * @param submittedAt when, by the simulator's clock
 * @param state its state at this moment
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
