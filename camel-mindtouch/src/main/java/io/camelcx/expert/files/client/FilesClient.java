// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files.client;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.api.ExpectedDocument;
import io.camelcx.expert.api.ExpertCalls;
import io.camelcx.expert.api.PageFile;
import io.camelcx.expert.api.PageId;
import io.camelcx.expert.api.Query;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.fetch.DownloadSink;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.RequestBody;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The vendor's API of files ({@code /@api/deki/files} and {@code /@api/deki/pages/{page}/files}).
 *
 * @see ExpertCalls
 */
public final class FilesClient {

    private static final int NOT_FOUND = 404;
    private static final String TEXT = "text/plain; charset=utf-8";

    private static final ExpectedDocument FILES = ExpectedDocument.list("files");
    private static final ExpectedDocument FILE = ExpectedDocument.of("file").checkedBy(FilesClient::requireFile);
    private static final ExpectedDocument ANYTHING_OF_A_FILE =
            ExpectedDocument.of("file").orNothing();
    private static final ExpectedDocument PAGE = ExpectedDocument.of("page").checkedBy(ExpectedDocument::requirePage);

    private final ExpertApi api;
    private final ExpertCalls calls;

    /** @param api the running connection */
    public FilesClient(ExpertApi api) {
        this.api = api;
        this.calls = new ExpertCalls(api);
    }

    /** All files of a page. A site that lists them in parts is asked for each of them. */
    public CompletableFuture<List<PageFile>> list(PageId page) {
        return list(page, new LinkedHashMap<>()).thenApply(files -> List.copyOf(files.values()));
    }

    private CompletableFuture<Map<Long, PageFile>> list(PageId page, Map<Long, PageFile> found) {
        Query query = new Query()
                .with("limit", "all")
                .with("offset", Optional.of(found.size()).filter(size -> size > 0));
        int before = found.size();
        return calls.get("files", calls.uri("/pages/" + page.segment() + "/files", query), FILES)
                .thenCompose(part -> {
                    PageFile.readAll(part).forEach(file -> found.put(file.id(), file));
                    long total = part.number("totalcount").orElse(found.size());
                    if (found.size() >= total) {
                        return CompletableFuture.completedFuture(found);
                    }
                    return found.size() > before
                            ? list(page, found)
                            : CompletableFuture.failedFuture(incomplete(found.size(), total));
                });
    }

    private static CxApiException incomplete(int count, long total) {
        return CxApiException.of(ExpertApi.VENDOR, "files")
                .problem("the site lists only " + count + " of " + total + " files")
                .build();
    }

    /** A revision of a file. */
    public CompletableFuture<PageFile> info(FileId id, FileVersion version) {
        return calls.get("file", calls.uri(id.path() + "/info", version.query()), FILE)
                .thenApply(PageFile::read);
    }

    /** All revisions of a file, also those that changed only its place or name. */
    public CompletableFuture<List<PageFile>> revisions(FileId id) {
        Query query = new Query().with("changefilter", "all");
        return calls.get("file revisions", calls.uri(id.path() + "/revisions", query), FILES)
                .thenApply(PageFile::readAll);
    }

    /**
     * Stores a file, or a new revision of it. An upload whose outcome is unclear is repeated only if the site does not have the content yet.
     *
     * @return completes with the revision that has the content
     */
    public CompletableFuture<PageFile> upload(FileId id, Upload upload) {
        return new UploadCall(api, this, id, upload).start();
    }

    /** Stores a file, once. */
    CompletableFuture<PageFile> put(FileId id, Upload upload) {
        ApiRequest.Builder request = ApiRequest.put(
                        "upload", calls.uri(id.path(), new Query().with("description", upload.description())))
                .body(upload.body(), upload.type())
                .notIdempotent();
        ExpectedDocument whole = FILE.checkedBy(file -> {
            requireFile(file);
            long size = PageFile.read(file).size();
            if (upload.body().length().isPresent() && upload.body().length().getAsLong() != size) {
                throw new UnacceptableAnswerException("the site has stored " + size + " of "
                        + upload.body().length().getAsLong() + " bytes");
            }
        });
        return calls.send(request, whole).thenApply(PageFile::read);
    }

    /**
     * Downloads a file. Its size and type are read before, as only they prove that the content is complete.
     *
     * @param target receives the content; it may begin several times
     */
    public CompletableFuture<Download> download(FileId id, FileVersion version, DownloadSink target) {
        return info(id, version).thenCompose(file -> content(file, version, target));
    }

    /** Downloads the revision of a file that the site has described. */
    public CompletableFuture<Download> content(PageFile file, FileVersion version, DownloadSink target) {
        return send(file, version, new FileReader(file, version.isOriginal(), target));
    }

    /** Whether the revision has the same bytes as a content. */
    CompletableFuture<Boolean> hasContent(PageFile file, RequestBody content) {
        return send(file, FileVersion.HEAD, new ContentComparison(content));
    }

    private <T> CompletableFuture<T> send(PageFile file, FileVersion version, ResponseReader<T> reader) {
        Query query = new Query()
                .with("size", version.size())
                .with("revision", Optional.of(file.revision()).filter(number -> number > 0));
        ApiRequest request = ApiRequest.get(
                        "download", calls.uri(FileId.of(file.id()).path() + query))
                .retryOnServerError()
                .build();
        return api.transport().send(request, reader);
    }

    /** The newest revision of a file; empty if there is none. */
    CompletableFuture<Optional<PageFile>> findHead(FileId id) {
        return info(id, FileVersion.HEAD)
                .thenApply(Optional::of)
                .exceptionallyCompose(failure -> statusOf(failure) == NOT_FOUND
                        ? CompletableFuture.completedFuture(Optional.empty())
                        : CompletableFuture.failedFuture(Futures.unwrap(failure)));
    }

    /** The description of a file. */
    public CompletableFuture<String> description(FileId id) {
        return info(id, FileVersion.HEAD).thenApply(PageFile::description);
    }

    /** Replaces the description of a file; an empty text removes it. */
    public CompletableFuture<PageFile> setDescription(FileId id, String description) {
        ApiRequest.Builder request = ApiRequest.put(
                        "set description", calls.uri(id.path() + "/description", new Query()))
                .body(description.getBytes(StandardCharsets.UTF_8), TEXT);
        return calls.send(request, ANYTHING_OF_A_FILE).thenCompose(done -> info(id, FileVersion.HEAD));
    }

    /**
     * Moves a file to another page, to another name, or both. Sent once.
     *
     * @param to   the page; empty for the same one
     * @param name the name; empty for the same one
     */
    public CompletableFuture<PageFile> move(FileId id, Optional<PageId> to, Optional<String> name) {
        return relocate("move", id, to, name);
    }

    /** Copies the newest revision of a file, as {@link #move}. */
    public CompletableFuture<PageFile> copy(FileId id, Optional<PageId> to, Optional<String> name) {
        return relocate("copy", id, to, name);
    }

    /** The vendor takes numbers alone here, of the file and of the page. */
    private CompletableFuture<PageFile> relocate(
            String operation, FileId id, Optional<PageId> to, Optional<String> name) {
        return number(id)
                .thenCombine(to.map(this::number).orElse(CompletableFuture.completedFuture("")), (file, page) -> {
                    Query query = new Query()
                            .with("to", Optional.of(page).filter(number -> !number.isEmpty()))
                            .with("name", name);
                    return ApiRequest.post(operation, calls.uri(file.path() + "/" + operation, query));
                })
                .thenCompose(request -> calls.send(request, FILE))
                .thenApply(PageFile::read);
    }

    private CompletableFuture<FileId> number(FileId id) {
        return id.isNumber()
                ? CompletableFuture.completedFuture(id)
                : info(id, FileVersion.HEAD).thenApply(file -> FileId.of(file.id()));
    }

    private CompletableFuture<String> number(PageId page) {
        return page.segment().matches("\\d+")
                ? CompletableFuture.completedFuture(page.segment())
                : page(page).thenApply(found -> found.attribute("id").orElse(""));
    }

    /** The page, without its contents. */
    public CompletableFuture<XmlElement> page(PageId page) {
        return calls.get("page", calls.uri("/pages/" + page.segment() + "/info", new Query()), PAGE);
    }

    /** Deletes a file. If it no longer exists after an attempt whose response was lost, that attempt has deleted it. */
    public CompletableFuture<Void> delete(FileId id) {
        return calls.delete("delete", calls.uri(id.path(), new Query()), ANYTHING_OF_A_FILE)
                .thenApply(done -> null);
    }

    private static int statusOf(Throwable failure) {
        return CxApiException.statusOf(Futures.unwrap(failure)).orElse(0);
    }

    private static void requireFile(XmlElement file) throws UnacceptableAnswerException {
        if (file.number("id").orElse(0) == 0 || file.textOf("filename").isEmpty()) {
            throw new UnacceptableAnswerException("the response contains a file without an id or a name");
        }
    }
}
