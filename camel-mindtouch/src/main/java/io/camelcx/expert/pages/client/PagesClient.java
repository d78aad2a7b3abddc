// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.api.ExpectedDocument;
import io.camelcx.expert.api.ExpertCalls;
import io.camelcx.expert.api.FileName;
import io.camelcx.expert.api.PageId;
import io.camelcx.expert.api.PropertiesClient;
import io.camelcx.expert.api.Query;
import io.camelcx.expert.api.VendorTime;
import io.camelcx.expert.events.SiteClient;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.http.ApiRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The vendor's API of pages ({@code /@api/deki/pages}). Every result is the vendor's document; {@link PageReader} and its neighbours read
 * records from it.
 *
 * @see ExpertCalls
 */
public final class PagesClient {

    private static final String TEXT = "text/plain; charset=utf-8";

    private static final ExpectedDocument PAGE = ExpectedDocument.of("page").checkedBy(ExpectedDocument::requirePage);
    private static final ExpectedDocument CONTENT = ExpectedDocument.of("content");
    private static final ExpectedDocument EDIT = ExpectedDocument.of("edit")
            .checkedBy(edit -> ExpectedDocument.requirePage(
                    edit.first("page").or(() -> edit.first("draft")).orElse(edit)));
    private static final ExpectedDocument MOVED =
            ExpectedDocument.of("pages.moved").orNothing();
    private static final ExpectedDocument COPIED =
            ExpectedDocument.of("pages.copied").orNothing();
    private static final ExpectedDocument DELETED = ExpectedDocument.of("deletedpages", "pages.deleted");
    private static final ExpectedDocument TAGS = ExpectedDocument.list("tags");
    private static final ExpectedDocument SUBPAGES = ExpectedDocument.list("subpages", "pages");
    private static final ExpectedDocument FILES = ExpectedDocument.list("files");
    private static final ExpectedDocument FILE = ExpectedDocument.of("file");
    private static final ExpectedDocument REVISIONS = ExpectedDocument.list("pages", "revisions");
    private static final ExpectedDocument FOUND = ExpectedDocument.list("pages");

    private final ExpertApi api;
    private final ExpertCalls calls;
    private final SiteClient site;

    /** @param api the running connection */
    public PagesClient(ExpertApi api) {
        this.api = api;
        this.calls = new ExpertCalls(api);
        this.site = new SiteClient(api);
    }

    /** A page, with its contents if requested. */
    public CompletableFuture<XmlElement> page(PageId id, ReadOptions options, boolean withContents) {
        Query query = options.query();
        return calls.get("get", page(id, "", withContents ? query.with("include", "contents") : query), PAGE);
    }

    /** The contents of a page. */
    public CompletableFuture<XmlElement> contents(PageId id, ReadOptions options) {
        return calls.get("contents", page(id, "/contents", options.query()), CONTENT);
    }

    /** A page in its short form. */
    public CompletableFuture<XmlElement> info(PageId id) {
        return calls.get("info", page(id, "/info", new Query()), PAGE);
    }

    /** Creates a page, or a new revision of one. */
    public CompletableFuture<XmlElement> save(PageId id, SaveRequest request) {
        Query query = new Query()
                .with("abort", request.abort())
                .with("edittime", request.editTime())
                .with("title", request.title())
                .with("comment", request.comment());
        byte[] body = request.html().getBytes(StandardCharsets.UTF_8);
        return calls.send(ApiRequest.post("save", page(id, "/contents", query)).body(body, TEXT), EDIT);
    }

    /** Moves a page and all pages below it; redirect pages stay at the old paths. */
    public CompletableFuture<XmlElement> move(PageId id, MoveRequest request) {
        Query query = new Query()
                .with("to", request.to())
                .with("parentid", request.parentId())
                .with("name", request.name())
                .with("title", request.title());
        return calls.send(ApiRequest.post("move", page(id, "/move", query)), MOVED);
    }

    /** Copies a page, and all pages below it if {@code recursive}. */
    public CompletableFuture<XmlElement> copy(PageId id, String to, Optional<String> title, boolean recursive) {
        Query query = new Query().with("to", to).with("title", title).with("recursive", recursive);
        return calls.send(ApiRequest.post("copy", page(id, "/copy", query)), COPIED);
    }

    /** Moves a page to the archive, and all pages below it if {@code recursive}; otherwise an empty page replaces it if it has children. */
    public CompletableFuture<XmlElement> delete(PageId id, boolean recursive) {
        return calls.delete("delete", page(id, "", new Query().with("recursive", recursive)), DELETED);
    }

    /** The children of a page. */
    public CompletableFuture<XmlElement> subpages(PageId id, String limit, int offset) {
        return calls.get(
                "subpages",
                page(id, "/subpages", new Query().with("limit", limit).with("offset", offset)),
                SUBPAGES);
    }

    /** All pages below a page, each within the one above it. */
    public CompletableFuture<XmlElement> tree(PageId id) {
        return site.tree(id);
    }

    /** The tags of a page. */
    public CompletableFuture<XmlElement> tags(PageId id) {
        return calls.get("tags", page(id, "/tags", new Query()), TAGS);
    }

    /** Replaces the tags of a page. */
    public CompletableFuture<XmlElement> setTags(PageId id, List<String> tags) {
        List<XmlElement> items = tags.stream()
                .map(tag -> new XmlElement("tag", Map.of("value", tag), List.of()))
                .toList();
        XmlElement body = new XmlElement("tags", Map.of(), List.copyOf(items));
        return calls.send(
                calls.withBody(ApiRequest.put("set tags", page(id, "/tags", new Query())), body), TAGS.orNothing());
    }

    /** The properties of a page. */
    public PropertiesClient properties(PageId id) {
        return new PropertiesClient(api, "/pages/" + id.segment());
    }

    /** The files that are attached to a page. */
    public CompletableFuture<XmlElement> files(PageId id) {
        return calls.get("files", page(id, "/files", new Query()), FILES);
    }

    /** One attached file. */
    public CompletableFuture<XmlElement> file(PageId id, String name) {
        return calls.get("file", page(id, "/files/" + FileName.segment(name) + "/info", new Query()), FILE);
    }

    /** The history of a page, the latest revision first. */
    public CompletableFuture<XmlElement> revisions(PageId id, String limit, int offset) {
        return calls.get(
                "revisions",
                page(id, "/revisions", new Query().with("limit", limit).with("offset", offset)),
                REVISIONS);
    }

    /** The pages that a search finds, at most 1000. */
    public CompletableFuture<XmlElement> find(PageId id, PageSearch search) {
        Query query = new Query()
                .with("since", VendorTime.write(search.since()))
                .with("upto", VendorTime.write(search.upto()))
                .with("tags", search.tags());
        return calls.get("find", page(id, "/find", query), FOUND);
    }

    private URI page(PageId id, String what, Query query) {
        return calls.uri("/pages/" + id.segment() + what, query);
    }
}
