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
package io.camelcx.genesys.openmedia.client;

/**
 * What came of a creation.
 *
 * @param interaction the interaction; of one that is not read, or that has ended already, only the external id is known
 * @param outcome     how it came about
 */
public record Creation(Interaction interaction, Outcome outcome) {

    /** How an interaction came about. */
    public enum Outcome {
        /** It was created, and the vendor said so. */
        created,
        /** It was created by an earlier try of ours whose answer was lost. */
        recovered,
        /** It existed before. */
        duplicate
    }
}
