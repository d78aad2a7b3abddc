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
 * Where a page goes.
 *
 * @param to       its new path
 * @param parentId the number of its new parent
 * @param name     its new name below the same parent
 * @param title    its new title
 */
public record MoveRequest(
        Optional<String> to, Optional<String> parentId, Optional<String> name, Optional<String> title) {

    /** @throws IllegalArgumentException if it says nothing */
    public MoveRequest {
        if (to.isEmpty() && parentId.isEmpty() && name.isEmpty() && title.isEmpty()) {
            throw new IllegalArgumentException("move needs to, parentId, name or title");
        }
    }
}
