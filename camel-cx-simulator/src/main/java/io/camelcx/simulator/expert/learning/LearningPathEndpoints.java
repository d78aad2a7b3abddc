// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.learning;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.pages.PlaceXml;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.users.SentDocument;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.AnswerBody;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Learning paths and their pages. A change needs the time of the last one; an outdated time is refused. */
public final class LearningPathEndpoints {
    private static final String PATH = "/learningpaths/{name}";
    private static final String PAGE = PATH + "/pages/{page}";
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    private final Supplier<Site> site;
    private final Clock clock;
    private final Guard guard = new Guard();
    private final TreeMap<String, LearningPath> paths = new TreeMap<>();

    public LearningPathEndpoints(Supplier<Site> site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    public void addTo(DekiRoutes routes) {
        routes.get("/learningpaths", this::list)
                .on("POST", "/learningpaths", this::create)
                .get(PATH, call -> call.answer(xml(call, find(name(call)))))
                .on("POST", PATH, this::update)
                .on("DELETE", PATH, this::delete)
                .on("POST", PAGE, this::addPage)
                .on("DELETE", PAGE, this::removePage);
    }

    private Answer list(DekiCall call) {
        List<LearningPath> all = guard.get(() -> List.copyOf(paths.values()));
        return call.answer(Element.of("learningpaths")
                .attribute("count", all.size())
                .children(all.stream().map(path -> xml(call, path)).toList()));
    }

    private Answer create(DekiCall call) {
        String name = call.query("name").orElseThrow(() -> DekiProblem.missingArgument("name"));
        LearningPath path = new LearningPath(
                name,
                call.query("title").orElse(name),
                call.query("summary").orElse(""),
                call.query("category").orElse(""),
                List.of(),
                1,
                clock.instant());
        if (guard.get(() -> paths.putIfAbsent(name, path)) != null) {
            throw DekiProblem.of(
                    409, "LearningPathExistsException", "exists", "There is a learning path '" + name + "'", name);
        }
        return call.answer(xml(call, path));
    }

    private Answer update(DekiCall call) {
        Element sent = SentDocument.of(call, "learningpath").xml();
        List<Integer> pages =
                sent.children("pages").map(page -> existing(page.text()).id()).toList();
        return call.answer(xml(
                call,
                change(
                        call,
                        before -> new LearningPath(
                                before.name(),
                                text(sent, "title").orElse(before.title()),
                                text(sent, "summary").orElse(before.summary()),
                                text(sent, "category").orElse(before.category()),
                                pages,
                                before.revision() + 1,
                                clock.instant()))));
    }

    private static Optional<String> text(Element sent, String child) {
        return sent.children(child).findFirst().map(Element::text);
    }

    private Answer delete(DekiCall call) {
        String name = name(call);
        if (guard.get(() -> paths.remove(name)) == null) {
            throw missing(name);
        }
        return new Answer(200, Map.of(), AnswerBody.NONE);
    }

    private Answer addPage(DekiCall call) {
        Page page = existing(call.variable("page"));
        change(call, before -> {
            List<Integer> pages = new ArrayList<>(before.pages());
            pages.add(page.id());
            return withPages(before, pages);
        });
        return call.answer(PlaceXml.page(call, "page", page));
    }

    private Answer removePage(DekiCall call) {
        Page page = existing(call.variable("page"));
        change(call, before -> {
            List<Integer> pages = new ArrayList<>(before.pages());
            if (!pages.remove((Integer) page.id())) {
                throw DekiProblem.notFound("Page", String.valueOf(page.id()));
            }
            return withPages(before, pages);
        });
        return new Answer(200, Map.of(), AnswerBody.NONE);
    }

    private LearningPath withPages(LearningPath before, List<Integer> pages) {
        return new LearningPath(
                before.name(),
                before.title(),
                before.summary(),
                before.category(),
                pages,
                before.revision() + 1,
                clock.instant());
    }

    private LearningPath change(DekiCall call, UnaryOperator<LearningPath> change) {
        String name = name(call);
        String edited = call.query("edittime").orElseThrow(() -> DekiProblem.missingArgument("edittime"));
        return guard.get(() -> {
            LearningPath before = find(name);
            if (!COMPACT.format(before.edited()).equals(edited)) {
                throw DekiProblem.conflict("The learning path was changed meanwhile");
            }
            LearningPath changed = change.apply(before);
            paths.put(name, changed);
            return changed;
        });
    }

    private Page existing(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("\\d{1,9}"))
                .flatMap(text -> site.get().page(Integer.parseInt(text)))
                .orElseThrow(() -> DekiProblem.notFound("Page", id));
    }

    private LearningPath find(String name) {
        return guard.get(() -> Optional.ofNullable(paths.get(name)).orElseThrow(() -> missing(name)));
    }

    private static DekiProblem missing(String name) {
        return DekiProblem.notFound("LearningPath", name);
    }

    /** With or without an equals sign, which clients write for changes only. */
    private static String name(DekiCall call) {
        String name = call.variable("name").replaceFirst("^=", "");
        return DoubleEncoding.decode(name).orElse(name);
    }

    /** A path without pages has no element for them. */
    private Element xml(DekiCall call, LearningPath path) {
        Instant edited = path.edited();
        Element xml = Element.of("learningpath")
                .attribute("name", path.name())
                .attribute("editable", call.user().role().mayWrite())
                .attribute("revision", path.revision())
                .child("title", path.title())
                .child("summary", path.summary())
                .child("category", path.category())
                .child("edittime", COMPACT.format(edited))
                .child("date.modified", DekiTime.text(edited))
                .child("uri.learningpath", call.siteUrl() + "/?learningpath=" + path.name());
        path.pages().stream()
                .flatMap(id -> site.get().page(id).stream())
                .forEach(page -> xml.child(PlaceXml.page(call, "pages", page)));
        return xml;
    }
}
