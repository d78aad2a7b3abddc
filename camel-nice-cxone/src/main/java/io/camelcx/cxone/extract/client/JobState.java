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
package io.camelcx.cxone.extract.client;

import java.util.Locale;

/** Where a job stands. */
public enum JobState {
    /** The data is being prepared. */
    RUNNING,
    /** The file can be fetched. */
    SUCCEEDED,
    /** There will be no file. */
    FAILED,
    /** Somebody has stopped it. */
    CANCELLED,
    /** The file is gone: the vendor keeps it for 24 hours. */
    EXPIRED,
    /** The vendor uses a word that its text does not have. It may still become one of the others. */
    OTHER;

    /** Reads the vendor's word: SUCCESS is said as well as SUCCEEDED. */
    static JobState of(String word) {
        return switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "RUNNING" -> RUNNING;
            case "SUCCEEDED", "SUCCESS" -> SUCCEEDED;
            case "FAILED" -> FAILED;
            case "CANCELLED", "CANCELED" -> CANCELLED;
            case "EXPIRED" -> EXPIRED;
            default -> OTHER;
        };
    }

    /** Whether it may still change. */
    public boolean isOpen() {
        return this == RUNNING || this == OTHER;
    }
}
