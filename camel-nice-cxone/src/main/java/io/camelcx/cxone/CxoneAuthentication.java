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
package io.camelcx.cxone;

/** The ways to a bearer token of NICE CXone. */
public enum CxoneAuthentication {
    /** An access key of a user, exchanged for a token; renewed by a refresh of its own. */
    accessKey,
    /** A back-end application of OpenID Connect: the access key is user and password, the application logs in by its client id and secret. */
    oidc,
    /** An application that logs in for itself. */
    clientCredentials
}
