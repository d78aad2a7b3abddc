// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiEndpoint;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.settings.FileSettings;
import io.camelcx.simulator.expert.site.FileContent;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PageFile;
import io.camelcx.simulator.expert.site.Place;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.AnswerBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Reads, writes, moves and describes the files of pages, by the page and the name, or by the number of a file.
 *
 * @param settings how files are stored; read for each request
 */
public record FileEndpoints(
        Supplier<Site> site, PageLookup lookup, FileLookup files, FileLinks links, Supplier<FileSettings> settings) {
    private static final List<String> PATHS = List.of("/pages/{id}/files/{name}", "/files/{file}");

    public void addTo(DekiRoutes routes) {
        routes.get("/pages/{id}/files", this::list);
        for (String path : PATHS) {
            routes.get(path, this::content)
                    .get(path + "/info", this::info)
                    .get(path + "/revisions", call -> call.answer(FileXml.revisions(call, revisions(call))))
                    .get(path + "/description", this::description)
                    .onUpload("PUT", path, this::write)
                    .onLegacy("PUT", path + "/description", this::describe)
                    .onLegacy("DELETE", path + "/description", call -> described(call, ""))
                    .onLegacy("DELETE", path, this::delete);
        }
        routes.onLegacy("POST", "/files/{file}/move", relocating(this::move))
                .onLegacy("POST", "/files/{file}/copy", relocating(this::copy))
                .get("/files/{file}/{name}", this::content)
                .onUpload("PUT", "/files/{file}/{name}", this::write);
    }

    private Answer list(DekiCall call) {
        Page page = lookup.page(call);
        int most = settings.get().listLimit();
        int limit = Math.min(most, call.number("limit", most));
        return call.answer(FileXml.list(call, page, site.get().files(page), call.number("offset", 0), limit));
    }

    private Answer info(DekiCall call) {
        return info(call, revision(call));
    }

    private Answer info(DekiCall call, PageFile file) {
        Page page = site.get().page(file.pageId()).orElseThrow(() -> DekiProblem.notFound("Page", "" + file.pageId()));
        int revisions = site.get().changes().revisions(file).size();
        return call.answer(FileXml.info(call, file, page, revisions));
    }

    private List<PageFile> revisions(DekiCall call) {
        List<PageFile> all = site.get().changes().revisions(files.file(call));
        // Without a filter, the vendor lists only what changed the content.
        boolean every =
                call.query("changefilter").filter("all"::equalsIgnoreCase).isPresent();
        List<PageFile> shown = all.stream()
                .filter(file -> every || file.action().contains("content"))
                .toList();
        return shown.isEmpty() ? all : shown;
    }

    private PageFile revision(DekiCall call) {
        PageFile head = files.file(call);
        String revision = call.query("revision").orElse("head");
        return revision.equalsIgnoreCase("head")
                ? head
                : site.get().changes().revisions(head).stream()
                        .filter(file -> String.valueOf(file.revision()).equals(revision))
                        .findFirst()
                        .orElseThrow(() -> DekiProblem.notFound("FileRevision", revision));
    }

    private Answer content(DekiCall call) {
        PageFile file = revision(call);
        String size = call.query("size").orElse("original");
        return size.equals("original")
                ? links.redirect(call.http(), file).orElseGet(() -> FileLinks.content(file))
                : FilePreviews.answer(file, size);
    }

    private Answer write(DekiCall call) {
        // The place is known before the content is read.
        Optional<PageFile> before = files.find(call);
        int pageId = before.map(PageFile::pageId)
                .orElseGet(() -> files.pageOfNew(call).id());
        String name = call.http().variable("name") == null
                ? before.map(PageFile::name).orElseThrow()
                : FileLookup.name(call);
        FileContent content = read(call);
        PageFile written = site.get()
                .changes()
                .putFile(
                        pageId,
                        name,
                        call.http().header("Content-Type").orElse("application/octet-stream"),
                        content,
                        call.query("description"),
                        call.user().id());
        return info(call, written);
    }

    private FileContent read(DekiCall call) {
        try {
            FileContent content = FileContent.read(call.http().stream());
            if (content.size() > settings.get().maxBytes()) {
                throw DekiProblem.tooLarge(content.size(), settings.get().maxBytes());
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException("The content of a file was cut off", e);
        }
    }

    private Answer description(DekiCall call) {
        return Answer.of(
                200, "text/plain; charset=utf-8", files.file(call).description().getBytes(StandardCharsets.UTF_8));
    }

    private Answer describe(DekiCall call) {
        return described(call, call.http().text());
    }

    private Answer described(DekiCall call, String text) {
        PageFile file = site.get().changes().describeFile(files.file(call), text);
        return info(call, file);
    }

    private Answer delete(DekiCall call) {
        PageFile file = files.file(call);
        if (!site.get().changes().deleteFile(file, call.user().id())) {
            throw DekiProblem.notFound("File", file.name());
        }
        return new Answer(200, Map.of(), AnswerBody.NONE);
    }

    /** What is to be done with a file, and where to. */
    private record Target(PageFile file, int pageId, String name) {}

    private DekiEndpoint relocating(BiFunction<Target, Integer, PageFile> change) {
        return call -> {
            PageFile file = files.file(call);
            Optional<String> to = call.query("to");
            Optional<String> name = call.query("name");
            if (to.isEmpty() && name.isEmpty()) {
                throw DekiProblem.missingArgument("to");
            }
            int pageId = to.map(page -> target(call, page)).orElse(file.pageId());
            Target target = new Target(file, pageId, name.orElse(file.name()));
            return info(call, change.apply(target, call.user().id()));
        };
    }

    private int target(DekiCall call, String segment) {
        return lookup.named(segment)
                .filter(place -> place instanceof Page)
                .map(Place::id)
                .orElseThrow(() -> DekiProblem.notFound("Page", segment));
    }

    private PageFile move(Target to, int userId) {
        if (to.pageId() == to.file().pageId() && to.name().equals(to.file().name())) {
            throw DekiProblem.of(
                    400,
                    "AttachmentNotChangedInvalidOperationException",
                    "attachment-not-changed",
                    "It is there already");
        }
        return site.get().changes().moveFile(to.file(), to.pageId(), to.name(), userId);
    }

    private PageFile copy(Target to, int userId) {
        return site.get().changes().copyFile(to.file(), to.pageId(), to.name(), userId);
    }
}
