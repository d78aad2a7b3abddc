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
package io.camelcx.simulator.expert.site;

import java.time.Instant;
import java.util.Optional;

/**
 * A text to be saved.
 *
 * @param abort when the page is to be left alone
 * @param editTime the date of the revision from which the editor started; empty where nothing was said of it
 * @param title the new title; empty to keep the present one
 * @param source the text
 * @param comment what the editor says of it
 * @param overwrite whether a text like the present one makes a revision too
 * @param userId the editor
 */
public record SaveRequest(
        Abort abort,
        Optional<Instant> editTime,
        Optional<String> title,
        String source,
        String comment,
        boolean overwrite,
        int userId) {

    /** When a page is left alone. */
    public enum Abort {
        NEVER,
        MODIFIED,
        EXISTS
    }
}
