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
package io.camelcx.genesys.openmedia;

/** What an exchange of a {@code genesys-openmedia} consumer tells. */
public enum GenesysOpenmediaEvent {
    /** The interaction was read for the first time. */
    seen,
    /** It is not as it was. */
    changed,
    /** It has ended; it is watched no longer. */
    ended,
    /** The vendor has never known it; it is watched no longer. */
    missing
}
