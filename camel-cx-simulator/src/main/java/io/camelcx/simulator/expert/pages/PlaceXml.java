// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PagePath;
import io.camelcx.simulator.expert.site.Redirect;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.expert.xml.XmlNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Pages, redirects and places without a page, in short form. */
public final class PlaceXml {
    /** Of the home page, and of places without a page. */
    private static final String NO_GUID = "0".repeat(32);

    private PlaceXml() {}

    /** A page as most lists have it. */
    public static Element page(DekiCall call, String element, Page page) {
        return dates(shortForm(call, element, page), page);
    }

    /** A page as {@code pages/{id}/info} has it: also with its revision. */
    static Element info(DekiCall call, String element, Page page) {
        return page(call, element, page).attribute("revision", page.revision());
    }

    static Element page(DekiCall call, String element, Page page, boolean revisionShown) {
        Element xml = revisionShown ? info(call, element, page) : page(call, element, page);
        return xml.child("date.modified", DekiTime.text(page.modified()));
    }

    /** A page that is in the archive now. */
    static Element deleted(DekiCall call, Page page, Instant when) {
        return page(call, "page", page).attribute("deleted", "true").child("date.deleted", DekiTime.text(when));
    }

    /** The draft of a page, which has the page's number. */
    static Element draft(DekiCall call, Page page) {
        return Element.of("draft")
                .attribute("id", page.id())
                .attribute("href", call.apiUrl() + "/drafts/" + page.id())
                .attribute("state", "active")
                .attribute("publish", "false")
                .attribute("deactivate", "false")
                .attribute("revision", page.revision())
                .child("uri.ui", uiUrl(call, page.path()) + "?mt-draft=true")
                .child("title", page.title())
                .child(path(page));
    }

    private static Element shortForm(DekiCall call, String element, Page page) {
        return Element.of(element)
                .attribute("id", page.id())
                .attribute("guid", page.isHome() ? NO_GUID : guid(page.id()))
                .attribute("draft.state", "inactive")
                .attribute("href", href(call, page.id()))
                .attribute("deleted", "false")
                .child("uri.ui", uiUrl(call, page.path()))
                .child("title", page.title())
                .child(path(page))
                .child("namespace", "main");
    }

    private static Element dates(Element xml, Page page) {
        return xml.child("date.created", DekiTime.text(page.created())).child("language", "en-US");
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
                .child(path(redirect.path()))
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
                .attribute("guid", NO_GUID)
                .attribute("href", call.apiUrl() + "/pages/=" + DoubleEncoding.encode(path.value()) + "?redirects=0")
                .attribute("deleted", "false")
                .attribute("virtual", "true")
                .child("uri.ui", uiUrl(call, path))
                .child("title", path.title())
                .child(path(path))
                .child("namespace", "main")
                .child("date.created", DekiTime.text(Instant.EPOCH));
    }

    public static String href(DekiCall call, int pageId) {
        return call.apiUrl() + "/pages/" + pageId + "?redirects=0";
    }

    static Element path(Page page) {
        Element path = path(page.path());
        if (page.isHome()) {
            return path.attribute("type", "fixed");
        }
        return page.path().title().equals(page.title()) ? path : path.attribute("type", "custom");
    }

    /** A path of words that search engines like, unless it holds what an address of the site cannot. */
    static Element path(PagePath path) {
        return Element.of("path").attribute("seo", isReadable(path)).child(new XmlNode.Text(path.value()));
    }

    private static boolean isReadable(PagePath path) {
        return !path.value().contains("&");
    }

    private static String uiUrl(DekiCall call, PagePath path) {
        String encoded = URLEncoder.encode(path.value(), StandardCharsets.UTF_8).replace("+", "%20");
        if (!isReadable(path)) {
            return call.siteUrl() + "/?title=" + encoded;
        }
        // A slash that belongs to a title stays encoded.
        return call.siteUrl() + "/"
                + encoded.replace("%2F%2F", "\0").replace("%2F", "/").replace("\0", "%2F%2F");
    }

    private static String guid(int id) {
        return UUID.nameUUIDFromBytes(("page " + id).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
