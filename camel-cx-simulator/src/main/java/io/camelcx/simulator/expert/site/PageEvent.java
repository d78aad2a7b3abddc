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
import java.util.Set;

/**
 * Something that happened to one page.
 *
 * @param id rises with every event
 * @param at when it happened
 * @param type what happened
 * @param page the page as it was then, after a move at its new place
 * @param from where it was before a move
 * @param cascading whether it happened because of the page above
 * @param requestId the same for all events of one request
 * @param userId who did it
 * @param above the pages above it then, for a move before and after
 */
public record PageEvent(
        long id,
        Instant at,
        EventType type,
        Page page,
        Optional<PagePath> from,
        boolean cascading,
        long requestId,
        int userId,
        Set<Integer> above) {

    boolean concerns(int pageId) {
        return page.id() == pageId || above.contains(pageId);
    }
}
