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
package io.camelcx.hub.knowledge.search;

import java.util.List;

/**
 * A page that was found.
 *
 * @param id its number
 * @param path where it is; empty of the home page
 * @param uri its address for people; empty if the site did not say
 * @param title its title
 * @param snippet what stands on it around the words that were looked for
 */
record FoundPage(long id, String path, String uri, List<MarkedText.Piece> title, List<MarkedText.Piece> snippet) {}
