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
package io.camelcx.expert.pages.client;

import java.util.Optional;

/**
 * What is to be saved as a page.
 *
 * @param html     its contents
 * @param title    its title; empty to keep the one it has, or to take it from the path
 * @param editTime the time of the revision that it was made from, or {@code now} to overwrite whatever is there; a page that exists is not
 *     saved without
 * @param abort    when nothing is saved
 * @param comment  what the history of the page says of the change
 */
public record SaveRequest(
        String html, Optional<String> title, Optional<String> editTime, SaveAbort abort, Optional<String> comment) {

    /** The same with another edit time. */
    public SaveRequest editedAt(Optional<String> time) {
        return new SaveRequest(html, title, time, abort, comment);
    }
}
