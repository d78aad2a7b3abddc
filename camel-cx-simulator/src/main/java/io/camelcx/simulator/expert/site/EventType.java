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

/** What happened to a page. */
public enum EventType {
    CREATE("page-create"),
    CONTENT("page-content:update"),
    MOVE("page-move"),
    DELETE("page-delete"),
    RESTORE("page-restore"),
    TAGS("page-tag:update"),
    PROPERTY("page-property:update"),
    FILE("page-file:update"),
    SECURITY("page-security:update");

    private final String text;

    EventType(String text) {
        this.text = text;
    }

    /** The type as the API tells it. */
    public String text() {
        return text;
    }
}
