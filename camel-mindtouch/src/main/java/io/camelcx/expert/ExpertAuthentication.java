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
package io.camelcx.expert;

/** The ways to prove to an Expert site who calls. */
public enum ExpertAuthentication {
    /** A server API token: each request is signed with its secret, for a user of one's choice. */
    serverToken,
    /** A browser API token, with a user's session if there is one. */
    browserToken,
    /** A bearer token of OAuth 2, which a user has granted. */
    oauth,
    /** Nothing: what everybody may see. */
    anonymous
}
