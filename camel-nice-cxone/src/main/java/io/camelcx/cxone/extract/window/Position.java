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
package io.camelcx.cxone.extract.window;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a consumer has come.
 *
 * @param next    the first day that the route does not have yet
 * @param running the job that prepares the next window; empty if none was submitted yet
 */
public record Position(LocalDate next, Optional<Job> running) {

    /** A job and the window for which it was submitted. */
    public record Job(String id, DateWindow window) {}

    Position submitted(Job job) {
        return new Position(next, Optional.of(job));
    }

    Position passed(DateWindow window) {
        return new Position(window.end().plusDays(1), Optional.empty());
    }

    Position abandoned() {
        return new Position(next, Optional.empty());
    }
}
