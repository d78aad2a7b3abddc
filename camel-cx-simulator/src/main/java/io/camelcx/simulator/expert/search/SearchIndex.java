// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.content.HtmlText;
import io.camelcx.simulator.expert.site.FileContent;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PageFile;
import io.camelcx.simulator.expert.site.PagePath;
import io.camelcx.simulator.expert.site.PageTag;
import io.camelcx.simulator.expert.site.Site;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the search knows of a site. It reads every page, which takes time on a large site. */
record SearchIndex(Site site) {
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final String LANGUAGE = "en-us";

    /** What the caller may see and the index knows already: it was last changed before this time. */
    Stream<Indexed> documents(DekiCall call, Instant known) {
        return site.pages().stream()
                .filter(page -> site.maySee(call.user(), page))
                .flatMap(page -> Stream.concat(
                        Stream.of(of(page)), site.files(page).stream().map(file -> of(call, page, file))))
                .filter(document -> !document.modified().isAfter(known));
    }

    private Indexed of(Page page) {
        String words = HtmlText.plain(HtmlText.evaluated(site.source(page), page.title()));
        List<String> tags = site.tags(page).stream().map(PageTag::value).toList();
        return new Indexed(
                false,
                page.id(),
                page,
                page.title(),
                Optional.empty(),
                "application/vnd.deki1410+xml",
                words,
                page.modified(),
                page.editorId(),
                tags,
                fields("wiki", page, page.modified()));
    }

    private static Indexed of(DekiCall call, Page page, PageFile file) {
        boolean text = file.contentType().startsWith("text/");
        String mark = file.name().contains(".") ? "" : "=";
        Map<String, List<String>> fields = fields(type(file.contentType()), page, file.created());
        fields.put("filename", List.of(file.name().toLowerCase(Locale.ROOT)));
        return new Indexed(
                true,
                file.id(),
                page,
                file.name(),
                Optional.of(call.apiUrl() + "/files/" + file.id() + "/" + mark + DoubleEncoding.encode(file.name())),
                file.contentType(),
                text && file.content() instanceof FileContent.Held held
                        ? new String(held.bytes(), StandardCharsets.UTF_8)
                        : "",
                file.created(),
                file.editorId(),
                List.of(),
                fields);
    }

    private static String type(String mime) {
        if (mime.startsWith("image/")) {
            return "image";
        }
        return mime.startsWith("text/") || mime.contains("pdf") || mime.contains("document") ? "document" : "binary";
    }

    private static Map<String, List<String>> fields(String type, Page page, Instant edited) {
        String path = page.path().value();
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("type", List.of(type));
        fields.put("namespace", List.of(namespace(path)));
        fields.put("language", List.of(LANGUAGE));
        fields.put("path", List.of(path));
        fields.put("path.ancestor", ancestors(page.path()));
        fields.put("date.edited", List.of(COMPACT.format(edited)));
        return fields;
    }

    private static String namespace(String path) {
        if (path.startsWith("User:")) {
            return "user";
        }
        return path.startsWith("Template:") ? "template" : "main";
    }

    /** The page itself and all above it. */
    private static List<String> ancestors(PagePath path) {
        return Stream.iterate(
                        Optional.of(path), Optional::isPresent, at -> at.get().parent())
                .map(at -> at.get().value())
                .toList();
    }
}
