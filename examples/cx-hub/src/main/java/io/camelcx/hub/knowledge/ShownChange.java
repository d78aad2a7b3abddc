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
package io.camelcx.hub.knowledge;

import java.util.Locale;

/**
 * A change as the page shows it.
 *
 * @param kind added, edited, moved or deleted
 * @param title the page's title
 * @param path where it is
 * @param oldPath where it was before it was moved; empty if it was not
 * @param at when, in epoch milliseconds
 */
record ShownChange(String kind, String title, String path, String oldPath, long at) {

    static ShownChange of(KnowledgeChange change) {
        return new ShownChange(
                change.kind().name().toLowerCase(Locale.ROOT),
                change.title(),
                change.path(),
                change.oldPath().orElse(""),
                change.at().toEpochMilli());
    }
}
