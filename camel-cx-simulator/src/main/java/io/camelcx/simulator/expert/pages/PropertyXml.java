// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.auth.UserDirectory;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PageProperty;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.users.UserXml;
import io.camelcx.simulator.expert.xml.Element;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The properties of a page as documents. */
final class PropertyXml {
    private static final int DEFAULT_CUTOFF = 2048;

    private PropertyXml() {}

    static Element list(Site site, UserDirectory users, DekiCall call, Page page) {
        Optional<Set<String>> names = call.query("names").map(list -> Set.copyOf(List.of(list.split(","))));
        List<PageProperty> shown = site.properties(page).stream()
                .filter(property ->
                        names.map(wanted -> wanted.contains(property.name())).orElse(true))
                .toList();
        return Element.of("properties")
                .attribute("count", shown.size())
                .attribute("href", url(call, page, ""))
                .children(shown.stream()
                        .map(property -> of(users, call, page, property))
                        .toList())
                .child("language", "en-US");
    }

    static Element of(UserDirectory users, DekiCall call, Page page, PageProperty property) {
        String href = url(call, page, "/" + DoubleEncoding.encode(property.name()));
        Element contents = Element.of("contents")
                .attribute("type", property.contentType())
                .attribute("size", property.content().length)
                .attribute("href", href);
        if (property.content().length <= call.number("contentcutoff", DEFAULT_CUTOFF)) {
            contents.text(property.text());
        }
        Element xml = Element.of("property")
                .attribute("revision", property.version())
                .attribute("name", property.name())
                .attribute("href", href + "/info")
                .attribute("etag", property.etag())
                .attribute("resource-is-deleted", "false")
                .attribute("resource-rev-is-deleted", "false")
                .child(contents)
                .child("date.modified", DekiTime.text(property.modified()));
        users.byId(property.editorId()).ifPresent(user -> xml.child(UserXml.user(call, "user.modified", user)));
        return xml.child("change-description", "");
    }

    private static String url(DekiCall call, Page page, String below) {
        return call.apiUrl() + "/pages/" + page.id() + "/properties" + below;
    }
}
