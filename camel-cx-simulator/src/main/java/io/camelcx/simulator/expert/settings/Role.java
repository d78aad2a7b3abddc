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
package io.camelcx.simulator.expert.settings;

/** What a user may do. */
public enum Role {
    /** Reads and writes everything, private pages included. */
    ADMIN,
    /** Reads and writes. */
    AUTHOR,
    /** Reads. */
    VIEWER,
    /** Reads where the site is open to the public. */
    ANONYMOUS;

    /** The operations as bits, an unsigned number of 64 of them. */
    public String mask() {
        return switch (this) {
            case ADMIN -> "18446744073709551615";
            case AUTHOR -> "114751";
            case VIEWER, ANONYMOUS -> "15";
        };
    }

    public boolean mayWrite() {
        return this == ADMIN || this == AUTHOR;
    }
}
