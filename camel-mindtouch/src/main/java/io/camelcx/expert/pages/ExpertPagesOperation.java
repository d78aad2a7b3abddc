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
package io.camelcx.expert.pages;

/** What a producer of {@code expert-pages} does. */
public enum ExpertPagesOperation {
    /** Reads what is known of a page, and what stands on it if {@code includeContents} is set. */
    get,
    /** Reads what stands on a page. */
    contents,
    /** Makes a page, or a new revision of one. */
    save,
    /** Moves a page and all below it. */
    move,
    /** Copies a page. */
    copy,
    /** Deletes a page. */
    delete,
    /** Lists the pages right below a page. */
    subpages,
    /** Lists all pages below a page. */
    tree,
    /** Lists the tags of a page. */
    tags,
    /** Gives a page tags, instead of those it has. */
    setTags,
    /** Lists the properties of a page, or reads one of them. */
    properties,
    /** Lists the files that are attached to a page, or tells of one of them. */
    files,
    /** Lists the revisions of a page. */
    revisions,
    /** Finds the pages below a page that were changed within some time, however many there are. */
    find
}
