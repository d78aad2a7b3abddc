// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PageFile;
import io.camelcx.simulator.expert.site.Site;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the file that a request names, if its user may see it.
 *
 * @param site the files; read for each request
 */
public record FileLookup(Supplier<Site> site, PageLookup lookup) {

    /** @throws DekiProblem with 404 when there is none, or 403 when the user may not see it */
    PageFile file(DekiCall call) {
        return find(call)
                .orElseThrow(() -> DekiProblem.notFound(
                        "File", Optional.ofNullable(call.variable("file")).orElseGet(() -> name(call))));
    }

    /** The same; empty when a page has no file of this name. */
    Optional<PageFile> find(DekiCall call) {
        return call.variable("file") == null
                ? site.get().files(pageOfNew(call)).stream()
                        .filter(file -> file.name().equals(name(call)))
                        .findFirst()
                : Optional.of(byId(call));
    }

    /** The page that a path by name names. */
    Page pageOfNew(DekiCall call) {
        name(call);
        return lookup.page(call);
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
        boolean other = call.variable("name") != null
                && call.http().method().equals("GET")
                && !file.name().equals(name(call));
        if (other) {
            throw DekiProblem.notFound("File", name(call));
        }
        return file;
    }

    /** A name is encoded twice, and without an extension it stands after an equals sign. */
    static String name(DekiCall call) {
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
