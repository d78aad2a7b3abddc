// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PageFile;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.AnswerBody;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads, writes and deletes the files of pages. */
public record FileEndpoints(Supplier<Site> site, PageLookup lookup) {
    private static final String PATH = "/pages/{id}/files/{name}";

    public void addTo(DekiRoutes routes) {
        routes.get("/pages/{id}/files", this::list)
                .get(PATH, call -> bytes(ofPage(call)))
                .get(PATH + "/info", call -> call.answer(FileXml.of(call, ofPage(call))))
                .onLegacy("PUT", PATH, this::write)
                .onLegacy("DELETE", PATH, this::delete)
                .get("/files/{file}", call -> bytes(byId(call)))
                .get("/files/{file}/info", call -> call.answer(FileXml.of(call, byId(call))))
                .get("/files/{file}/{name}", call -> bytes(byIdAndName(call)));
    }

    private Answer list(DekiCall call) {
        Page page = lookup.page(call);
        return call.answer(FileXml.list(call, page, site.get().files(page)));
    }

    private Answer write(DekiCall call) {
        Page page = lookup.page(call);
        String type = call.http().header("Content-Type").orElse("application/octet-stream");
        PageFile written = site.get()
                .changes()
                .putFile(
                        page.id(),
                        name(call),
                        type,
                        call.http().body(),
                        call.query("description").orElse(""),
                        call.user().id());
        return call.answer(FileXml.of(call, written));
    }

    private Answer delete(DekiCall call) {
        String name = name(call);
        if (!site.get()
                .changes()
                .deleteFile(lookup.page(call).id(), name, call.user().id())) {
            throw DekiProblem.notFound("File", name);
        }
        return new Answer(200, Map.of(), AnswerBody.NONE);
    }

    private static Answer bytes(PageFile file) {
        return Answer.of(200, file.contentType(), file.content())
                .header("ETag", "\"" + file.id() + ".r" + file.revision() + "\"");
    }

    private PageFile ofPage(DekiCall call) {
        Page page = lookup.page(call);
        String name = name(call);
        return site.get().files(page).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> DekiProblem.notFound("File", name));
    }

    private PageFile byIdAndName(DekiCall call) {
        String name = name(call);
        return Optional.of(byId(call))
                .filter(file -> file.name().equals(name))
                .orElseThrow(() -> DekiProblem.notFound("File", name));
    }

    private PageFile byId(DekiCall call) {
        String id = call.variable("file");
        PageFile file = Optional.of(id)
                .filter(text -> text.matches("\\d{1,9}"))
                .flatMap(text -> site.get().file(Integer.parseInt(text)))
                .orElseThrow(() -> DekiProblem.notFound("File", id));
        site.get()
                .page(file.pageId())
                .filter(page -> site.get().maySee(call.user(), page))
                .orElseThrow(
                        () -> DekiProblem.forbidden("The user " + call.user().name() + " may not see this file"));
        return file;
    }

    /** A name is encoded twice, and without an extension it stands after an equals sign. */
    private static String name(DekiCall call) {
        String segment = call.variable("name");
        boolean marked = segment.startsWith("=");
        String name = DoubleEncoding.decode(marked ? segment.substring(1) : segment)
                .orElseThrow(() -> DekiProblem.invalidArgument("filename", segment, "percent-encoded twice"));
        if (!marked && !name.contains(".")) {
            throw DekiProblem.invalidArgument("filename", segment, "a name with an extension, or = and a name");
        }
        return name;
    }
}
