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
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.Revision;
import io.camelcx.simulator.expert.xml.Element;

/** One revision of a page as a document. */
final class RevisionXml {

    private RevisionXml() {}

    static Element of(DekiCall call, String element, Page page, Revision revision) {
        String pageUrl = call.apiUrl() + "/pages/" + page.id();
        return Element.of(element)
                .attribute("id", page.id())
                .attribute("revision", revision.number())
                .attribute("href", pageUrl + "/revisions?revision=" + revision.number())
                .child("title", page.title())
                .child(PlaceXml.path(page))
                .child("date.edited", DekiTime.text(revision.edited()))
                .child("description", revision.comment())
                .child(Element.of("contents")
                        .attribute("type", "text/html")
                        .attribute("href", pageUrl + "/contents?revision=" + revision.number()));
    }
}
