/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.expert.pages.client;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlException;
import io.camelcx.expert.xml.XmlParser;
import io.camelcx.expert.xml.XmlText;
import io.camelcx.expert.xml.XmlWriter;
import io.camelcx.support.error.Cause;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The vendor's API of pages ({@code /@api/deki/pages}). Every answer is the vendor's document; {@link PageReader} and its neighbours read
 * records from it. Every failure is a {@link io.camelcx.support.error.CxApiException}. What only reads is tried again, a PUT or DELETE
 * too; a POST is made once.
 */
public final class PagesClient {

    private static final long LARGEST_ANSWER = 64L * 1024 * 1024;
    private static final int LARGEST_VALUE = 16 * 1024 * 1024;
    private static final int NOT_FOUND = 404;
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String XML = "application/xml; charset=utf-8";

    private final ExpertApi api;
    private final XmlParser parser = new XmlParser();

    /** @param api the running connection */
    public PagesClient(ExpertApi api) {
        this.api = api;
    }

    /** What is known of a page, and what stands on it if that is asked for. */
    public CompletableFuture<XmlElement> page(PageId id, ReadOptions options, boolean withContents) {
        Query query = options.query();
        return get("get", page(id, "", withContents ? query.with("include", "contents") : query));
    }

    /** What stands on a page. */
    public CompletableFuture<XmlElement> contents(PageId id, ReadOptions options) {
        return get("contents", page(id, "/contents", options.query()));
    }

    /** The short form of what is known of a page. */
    public CompletableFuture<XmlElement> info(PageId id) {
        return get("info", page(id, "/info", new Query()));
    }

    /** Makes a page, or a new revision of one. */
    public CompletableFuture<XmlElement> save(PageId id, SaveRequest request) {
        Query query = new Query()
                .with("abort", request.abort())
                .with("edittime", request.editTime())
                .with("title", request.title())
                .with("comment", request.comment());
        byte[] body = request.html().getBytes(StandardCharsets.UTF_8);
        return send(ApiRequest.post("save", page(id, "/contents", query)).body(body, TEXT));
    }

    /** Moves a page and all below it; at its old places redirect pages stay. */
    public CompletableFuture<XmlElement> move(PageId id, MoveRequest request) {
        Query query = new Query()
                .with("to", request.to())
                .with("parentid", request.parentId())
                .with("name", request.name())
                .with("title", request.title());
        return send(ApiRequest.post("move", page(id, "/move", query)));
    }

    /** Copies a page, and all below it if {@code recursive}. */
    public CompletableFuture<XmlElement> copy(PageId id, String to, Optional<String> title, boolean recursive) {
        Query query = new Query().with("to", to).with("title", title).with("recursive", recursive);
        return send(ApiRequest.post("copy", page(id, "/copy", query)));
    }

    /** Moves a page to the archive, and all below it if {@code recursive}; else an empty page takes its place if there are any. */
    public CompletableFuture<XmlElement> delete(PageId id, boolean recursive) {
        return send(ApiRequest.delete("delete", page(id, "", new Query().with("recursive", recursive))))
                .exceptionallyCompose(PagesClient::goneAfterAll);
    }

    /** A try whose answer was lost has done it. */
    private static CompletableFuture<XmlElement> goneAfterAll(Throwable failure) {
        return Cause.of(failure) instanceof CxApiException error
                        && error.outcomeUnknown()
                        && error.status().orElse(0) == NOT_FOUND
                ? CompletableFuture.completedFuture(new XmlElement("deletedpages", Map.of(), List.of()))
                : CompletableFuture.failedFuture(Cause.of(failure));
    }

    /** The pages right below a page. */
    public CompletableFuture<XmlElement> subpages(PageId id, String limit, int offset) {
        return get(
                "subpages",
                page(id, "/subpages", new Query().with("limit", limit).with("offset", offset)));
    }

    /** All pages below a page, each within the one above it. */
    public CompletableFuture<XmlElement> tree(PageId id) {
        return get("tree", page(id, "/tree", new Query()));
    }

    /** The tags of a page. */
    public CompletableFuture<XmlElement> tags(PageId id) {
        return get("tags", page(id, "/tags", new Query()));
    }

    /** Gives a page these tags and no others. */
    public CompletableFuture<XmlElement> setTags(PageId id, List<String> tags) {
        List<XmlElement> items = tags.stream()
                .map(tag -> new XmlElement("tag", Map.of("value", tag), List.of()))
                .toList();
        String body = XmlWriter.write(new XmlElement("tags", Map.of(), List.copyOf(items)));
        return send(ApiRequest.put("set tags", page(id, "/tags", new Query()))
                .body(body.getBytes(StandardCharsets.UTF_8), XML));
    }

    /** The properties of a page; long values are left out. */
    public CompletableFuture<XmlElement> properties(PageId id) {
        return get("properties", page(id, "/properties", new Query()));
    }

    /** What is known of one property. */
    public CompletableFuture<XmlElement> property(PageId id, String key) {
        return get("property", page(id, "/properties/" + PathSegment.encode(key) + "/info", new Query()));
    }

    /** The whole value of one property, as an element {@code contents} with its media type. */
    public CompletableFuture<XmlElement> propertyValue(PageId id, String key) {
        URI uri = page(id, "/properties/" + PathSegment.encode(key), new Query());
        ResponseReader<byte[]> whole = ResponseReader.bytes(LARGEST_VALUE);
        return api.transport()
                .send(
                        ApiRequest.get("property", uri)
                                .triedAgainAfterServerError()
                                .build(),
                        response -> {
                            Map<String, String> type = response.header("Content-Type")
                                    .map(value -> Map.of("type", value))
                                    .orElse(Map.of());
                            Charset charset = response.charset().orElse(StandardCharsets.UTF_8);
                            return new XmlElement(
                                    "contents", type, List.of(new XmlText(new String(whole.read(response), charset))));
                        });
    }

    /** The files that are attached to a page. */
    public CompletableFuture<XmlElement> files(PageId id) {
        return get("files", page(id, "/files", new Query()));
    }

    /** What is known of one attached file. */
    public CompletableFuture<XmlElement> file(PageId id, String name) {
        return get("file", page(id, "/files/" + FileName.segment(name) + "/info", new Query()));
    }

    /** The history of a page, the latest revision first. */
    public CompletableFuture<XmlElement> revisions(PageId id, String limit, int offset) {
        return get(
                "revisions",
                page(id, "/revisions", new Query().with("limit", limit).with("offset", offset)));
    }

    /** The pages that a search finds, at most the vendor's 1000. */
    public CompletableFuture<XmlElement> find(PageId id, PageSearch search) {
        Query query = new Query()
                .with("since", VendorTime.write(search.since()))
                .with("upto", VendorTime.write(search.upto()))
                .with("tags", search.tags());
        return get("find", page(id, "/find", query));
    }

    /**
     * What happened to a page and those below it, the newest first.
     *
     * @param limit at most 1000
     * @param upto  the newest event that is of interest; empty for the newest there is
     */
    public CompletableFuture<XmlElement> events(PageId id, int limit, Optional<String> upto) {
        Query query = new Query().with("limit", limit).with("upto", upto);
        return get("events", URI.create(api.root() + "/events/page-hierarchy/" + id.segment() + query));
    }

    private URI page(PageId id, String what, Query query) {
        return URI.create(api.root() + "/pages/" + id.segment() + what + query);
    }

    private CompletableFuture<XmlElement> get(String operation, URI uri) {
        return send(ApiRequest.get(operation, uri));
    }

    private CompletableFuture<XmlElement> send(ApiRequest.Builder request) {
        return api.transport()
                .send(
                        request.header("Accept", "application/xml")
                                .triedAgainAfterServerError()
                                .movedWithItsMethod()
                                .build(),
                        document());
    }

    private ResponseReader<XmlElement> document() {
        return ResponseReader.limited(LARGEST_ANSWER, body -> {
            try {
                return parser.parse(body);
            } catch (XmlException e) {
                throw new UnacceptableAnswerException("the answer is not the XML that was expected: " + e.getMessage());
            }
        });
    }
}
