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

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the copy is at a moment.
 *
 * @param pages how many pages it has
 * @param oldest when the page was changed that has been left alone for longest; empty without pages
 * @param latest the latest changes, the last one first
 */
public record CopyState(long pages, Optional<Instant> oldest, List<KnowledgeChange> latest) {

    public CopyState {
        latest = List.copyOf(latest);
    }
}
