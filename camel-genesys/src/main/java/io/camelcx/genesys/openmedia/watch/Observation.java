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
package io.camelcx.genesys.openmedia.watch;

import io.camelcx.genesys.openmedia.client.Interaction;
import java.util.List;

/** What a reading of a watched interaction means. */
public sealed interface Observation {

    /** It is read for the first time. */
    record FirstSeen(Interaction interaction) implements Observation {}

    /** It is as it was. */
    record Unchanged() implements Observation {}

    /** It is not as it was. */
    record Changed(Interaction interaction, List<PropertyChange> changes) implements Observation {}

    /**
     * It has ended.
     *
     * @param last    how it was last
     * @param changes what has changed with its end; empty if the vendor does not know it any more
     */
    record Ended(Interaction last, List<PropertyChange> changes) implements Observation {}

    /** The vendor does not know it yet. */
    record NotYetThere() implements Observation {}

    /** The vendor has not known it for so long that it never will. */
    record NeverThere() implements Observation {}
}
