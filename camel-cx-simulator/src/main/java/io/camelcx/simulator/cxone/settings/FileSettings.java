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
package io.camelcx.simulator.cxone.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;

/**
 * What the extracted files hold and how long they last, immutable: each {@code with} method returns a changed copy. Times
 * are measured by the simulator's clock.
 *
 * @param body what a file holds
 * @param rowsPerDay how many rows every day has
 * @param endInclusive whether the rows of a request's end date belong to it
 * @param byteOrderMark whether a file starts with the byte order mark of UTF-8
 * @param lineEnding what ends its lines
 * @param chunked whether a download comes in chunks, its length untold
 * @param urlLifetime how long a URL opens its file
 * @param lifetime how long a file stays after its job has succeeded
 */
public record FileSettings(
        FileBody body,
        int rowsPerDay,
        boolean endInclusive,
        boolean byteOrderMark,
        LineEnding lineEnding,
        boolean chunked,
        Duration urlLifetime,
        Duration lifetime) {

    public FileSettings {
        Checks.requireAtLeast(0, "rowsPerDay", rowsPerDay);
        Checks.requirePositive("urlLifetime", urlLifetime);
        Checks.requirePositive("lifetime", lifetime);
    }

    public static FileSettings defaults() {
        return new FileSettings(
                new FileBody.Rows(),
                200,
                true,
                true,
                LineEnding.CRLF,
                false,
                Duration.ofSeconds(30),
                Duration.ofHours(24));
    }

    public FileSettings withBody(FileBody content) {
        return new FileSettings(
                content, rowsPerDay, endInclusive, byteOrderMark, lineEnding, chunked, urlLifetime, lifetime);
    }

    public FileSettings withRowsPerDay(int rows) {
        return new FileSettings(body, rows, endInclusive, byteOrderMark, lineEnding, chunked, urlLifetime, lifetime);
    }

    public FileSettings withEndInclusive(boolean inclusive) {
        return new FileSettings(body, rowsPerDay, inclusive, byteOrderMark, lineEnding, chunked, urlLifetime, lifetime);
    }

    public FileSettings withByteOrderMark(boolean mark) {
        return new FileSettings(body, rowsPerDay, endInclusive, mark, lineEnding, chunked, urlLifetime, lifetime);
    }

    public FileSettings withLineEnding(LineEnding ending) {
        return new FileSettings(body, rowsPerDay, endInclusive, byteOrderMark, ending, chunked, urlLifetime, lifetime);
    }

    public FileSettings withChunked(boolean inChunks) {
        return new FileSettings(
                body, rowsPerDay, endInclusive, byteOrderMark, lineEnding, inChunks, urlLifetime, lifetime);
    }

    public FileSettings withUrlLifetime(Duration time) {
        return new FileSettings(body, rowsPerDay, endInclusive, byteOrderMark, lineEnding, chunked, time, lifetime);
    }

    public FileSettings withLifetime(Duration time) {
        return new FileSettings(body, rowsPerDay, endInclusive, byteOrderMark, lineEnding, chunked, urlLifetime, time);
    }
}
