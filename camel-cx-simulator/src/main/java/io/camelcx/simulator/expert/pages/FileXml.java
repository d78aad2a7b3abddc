// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PageFile;
import io.camelcx.simulator.expert.xml.Element;
import java.util.Comparator;
import java.util.List;

/** Files in the form of the vendor. */
public final class FileXml {
    private static final Comparator<PageFile> NEWEST_FIRST =
            Comparator.comparing(PageFile::created).thenComparing(PageFile::id).reversed();

    private FileXml() {}

    /** All files of a page, as they are part of the page. */
    static Element list(DekiCall call, Page page, List<PageFile> files) {
        return Element.of("files")
                .attribute("count", files.size())
                .attribute("totalcount", files.size())
                .attribute("href", call.apiUrl() + "/pages/" + page.id() + "/files")
                .children(files.stream()
                        .sorted(Comparator.comparing(PageFile::name))
                        .map(file -> of(call, file))
                        .toList());
    }

    /** A part of the list of a page's files. */
    static Element list(DekiCall call, Page page, List<PageFile> files, int offset, int limit) {
        List<Element> shown = files.stream()
                .sorted(NEWEST_FIRST)
                .skip(offset)
                .limit(limit)
                .map(file -> of(call, file))
                .toList();
        return Element.of("files")
                .attribute("count", shown.size())
                .attribute("offset", offset)
                .attribute("totalcount", files.size())
                .attribute("href", call.apiUrl() + "/pages/" + page.id() + "/files")
                .children(shown);
    }

    /**
     * All revisions of a file, the newest first.
     *
     * @param all the oldest first
     */
    static Element revisions(DekiCall call, List<PageFile> all) {
        PageFile head = all.get(all.size() - 1);
        List<Element> rows = all.stream()
                .sorted(Comparator.comparing(PageFile::revision).reversed())
                .map(file -> of(call, file)
                        .attribute("res-is-head", file.revision() == head.revision())
                        .child(Element.of("user-action").attribute("type", file.action())))
                .toList();
        return Element.of("files")
                .attribute("count", rows.size())
                .attribute("totalcount", rows.size())
                .attribute("href", call.apiUrl() + "/files/" + head.id() + "/revisions")
                .children(rows);
    }

    /** A file with the page that it is attached to. The recorded site counts one revision beside the total. */
    static Element info(DekiCall call, PageFile file, Page page, int revisions) {
        return of(call, file)
                .attribute("res-rev-is-head", "false")
                .child(PlaceXml.page(call, "page.parent", page))
                .child(Element.of("revisions")
                        .attribute("count", 1)
                        .attribute("totalcount", revisions)
                        .attribute("href", call.apiUrl() + "/files/" + file.id() + "/revisions"));
    }

    /** A file as a row of a list. */
    public static Element of(DekiCall call, PageFile file) {
        String href = call.apiUrl() + "/files/" + file.id();
        Element xml = Element.of("file")
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
                        .attribute("size", file.content().size())
                        .attribute("href", href + "/" + encoded(file.name())));
        if (FilePreviews.has(file)) {
            List.of("thumb", "webview").forEach(size -> xml.child(FilePreviews.xml(call, file, size)));
        }
        return xml.child("date.created", DekiTime.text(file.created()))
                .child(Element.of("user.createdby")
                        .attribute("id", file.editorId())
                        .attribute("href", call.apiUrl() + "/users/" + file.editorId()));
    }

    /** A name as it is in a path. */
    static String encoded(String name) {
        return (name.contains(".") ? "" : "=") + DoubleEncoding.encode(name);
    }
}
