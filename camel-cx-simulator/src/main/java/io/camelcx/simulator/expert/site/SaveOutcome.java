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

import java.util.Optional;

/** What came of a {@link SaveRequest}. */
public sealed interface SaveOutcome {

    /**
     * The text is saved.
     *
     * @param page the page as it is now
     * @param base the revision from which the editor started; empty for a new page
     * @param overwritten the revision that somebody else made meanwhile, and that is no longer the latest
     */
    record Saved(Page page, Optional<Revision> base, Optional<Revision> overwritten) implements SaveOutcome {}

    /** Nothing is saved: the page exists, and the caller did not say from which revision it started. */
    record EditTimeMissing() implements SaveOutcome {}

    /** Nothing is saved: the page exists. */
    record Exists(Page page) implements SaveOutcome {}

    /** Nothing is saved: somebody else has changed the page. */
    record Modified(Page page) implements SaveOutcome {}
}
