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
package io.camelcx.cxone.extract;

/** What a producer of {@code cxone-extract} does. */
public enum CxoneExtractOperation {
    /** Submits an extraction, waits until the vendor has prepared it, and downloads its file. */
    extract,
    /** Submits an extraction. */
    submit,
    /** Asks where a job stands. */
    status,
    /** Lists the tenant's jobs. */
    list,
    /** Waits for a job and downloads its file. */
    download,
    /** Submits an extraction that answers when it is done, and downloads its file; the vendor advises against it. */
    extractSync
}
