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
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PagePath;
import io.camelcx.simulator.expert.site.Redirect;
import io.camelcx.simulator.expert.xml.Element;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Pages, redirects and places without a page, as far as one look at them tells. */
public final class PlaceXml {

    private PlaceXml() {}

    /** A page as {@code pages/{id}/info} and lists have it. */
    public static Element page(DekiCall call, String element, Page page) {
        return page(call, element, page, true);
    }

    static Element page(DekiCall call, String element, Page page, boolean revisionShown) {
        Element xml = Element.of(element)
                .attribute("id", page.id())
                .attribute("guid", guid(page.id()))
                .attribute("draft.state", "inactive")
                .attribute("href", href(call, page.id()))
                .attribute("deleted", "false");
        if (revisionShown) {
            xml.attribute("revision", page.revision());
        }
        return xml.child("uri.ui", uiUrl(call, page.path()))
                .child("title", page.title())
                .child(path(page))
                .child("namespace", "main")
                .child("date.created", DekiTime.text(page.created()))
                .child("date.modified", DekiTime.text(page.modified()))
                .child("language", "en-US");
    }

    /** A page as {@code subpages} and trees have it. */
    static Element small(DekiCall call, String element, Page page) {
        return Element.of(element)
                .attribute("id", page.id())
                .attribute("href", href(call, page.id()))
                .child("title", page.title())
                .child(path(page))
                .child("uri.ui", uiUrl(call, page.path()));
    }

    /** What a move has left, with where it leads. */
    static Element redirect(DekiCall call, Redirect redirect, Element target) {
        return Element.of("page")
                .attribute("id", redirect.id())
                .attribute("guid", guid(redirect.id()))
                .attribute("href", href(call, redirect.id()))
                .attribute("deleted", "false")
                .attribute("redirect", "true")
                .attribute("type", "internal-redirect")
                .child("uri.ui", uiUrl(call, redirect.path()))
                .child("title", redirect.title())
                .child(Element.of("path", redirect.path().value()).attribute("seo", "true"))
                .child("namespace", "main")
                .child("date.created", DekiTime.text(redirect.created()))
                .child("date.modified", DekiTime.text(redirect.created()))
                .child("language", "en-US")
                .child(target);
    }

    /** A place where a page might be. */
    static Element virtual(DekiCall call, PagePath path) {
        return Element.of("page")
                .attribute("id", 0)
                .attribute("href", call.apiUrl() + "/pages/=" + DoubleEncoding.encode(path.value()) + "?redirects=0")
                .attribute("deleted", "false")
                .attribute("virtual", "true")
                .child("uri.ui", uiUrl(call, path))
                .child("title", path.title())
                .child(Element.of("path", path.value()).attribute("seo", "true"))
                .child("namespace", "main");
    }

    public static String href(DekiCall call, int pageId) {
        return call.apiUrl() + "/pages/" + pageId + "?redirects=0";
    }

    static Element path(Page page) {
        Element path = Element.of("path", page.path().value()).attribute("seo", "true");
        return page.isHome() || page.path().title().equals(page.title()) ? path : path.attribute("type", "custom");
    }

    private static String uiUrl(DekiCall call, PagePath path) {
        String encoded = URLEncoder.encode(path.value(), StandardCharsets.UTF_8);
        return call.siteUrl() + "/" + encoded.replace("+", "%20").replace("%2F", "/");
    }

    private static String guid(int id) {
        return UUID.nameUUIDFromBytes(("page " + id).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
