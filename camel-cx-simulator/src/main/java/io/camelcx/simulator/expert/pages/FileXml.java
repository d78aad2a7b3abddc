// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PageFile;
import io.camelcx.simulator.expert.xml.Element;
import java.util.List;

/** The files of a page as documents. */
public final class FileXml {

    private FileXml() {}

    static Element list(DekiCall call, Page page, List<PageFile> files) {
        return Element.of("files")
                .attribute("count", files.size())
                .attribute("totalcount", files.size())
                .attribute("href", call.apiUrl() + "/pages/" + page.id() + "/files")
                .children(files.stream().map(file -> of(call, file)).toList());
    }

    public static Element of(DekiCall call, PageFile file) {
        String href = call.apiUrl() + "/files/" + file.id();
        return Element.of("file")
                .attribute("id", file.id())
                .attribute("revision", file.revision())
                .attribute("res-id", file.id())
                .attribute("href", href + "/info")
                .attribute("res-is-head", "true")
                .attribute("res-is-deleted", "false")
                .attribute("res-rev-is-deleted", "false")
                .attribute("res-contents-id", file.id())
                .child("filename", file.name())
                .child("description", file.description())
                .child(Element.of("contents")
                        .attribute("type", file.contentType())
                        .attribute("size", file.content().length)
                        .attribute("href", href + "/" + encoded(file.name())))
                .child("date.created", DekiTime.text(file.created()))
                .child(Element.of("user.createdby")
                        .attribute("id", file.editorId())
                        .attribute("href", call.apiUrl() + "/users/" + file.editorId()));
    }

    /** A name as it is in a path. */
    private static String encoded(String name) {
        return (name.contains(".") ? "" : "=") + DoubleEncoding.encode(name);
    }
}
