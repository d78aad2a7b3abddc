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
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.changes.PageEvent;

/** What a consumer tells of a page: the header {@code CamelExpertPagesChange}. */
public enum PageChangeKind {
    /** It is new, or was changed. */
    changed,
    /** It is at another place. */
    moved,
    /** It is gone. */
    deleted;

    static PageChangeKind of(PageEvent.Kind event) {
        return switch (event) {
            case deleted -> deleted;
            case moved -> moved;
            case restored, changed, other -> changed;
        };
    }
}
