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

import java.time.Instant;

/**
 * A file that is attached to a page.
 *
 * @param id the number, which is no page's
 * @param pageId the page
 * @param name the file's name
 * @param contentType the media type
 * @param content the bytes
 * @param revision how often it was written
 * @param created when it was written last
 * @param editorId who wrote it
 * @param description a few words
 */
public record PageFile(
        int id,
        int pageId,
        String name,
        String contentType,
        byte[] content,
        int revision,
        Instant created,
        int editorId,
        String description) {}
