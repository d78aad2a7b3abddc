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
package io.camelcx.hub.workitems.board;

/**
 * A work item as the page shows it.
 *
 * @param externalId its external id
 * @param state the contact centre's name of its state; empty if it is not known
 * @param holder the agent who has it, or the queue in which it waits; empty if neither is known
 * @param since when the work was received, in epoch milliseconds
 * @param endedAt when the contact centre knew it no more, in epoch milliseconds; 0 while it does
 */
record ShownItem(String externalId, String state, String holder, long since, long endedAt) {

    ShownItem endedAt(long time) {
        return new ShownItem(externalId, state, holder, since, time);
    }
}
