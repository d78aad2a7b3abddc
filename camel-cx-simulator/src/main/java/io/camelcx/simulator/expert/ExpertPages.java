// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert;

import io.camelcx.simulator.expert.site.FileContent;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PageConflictException;
import io.camelcx.simulator.expert.site.PageFile;
import io.camelcx.simulator.expert.site.PagePath;
import io.camelcx.simulator.expert.site.PageSnapshot;
import io.camelcx.simulator.expert.site.SaveRequest;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.facade.Control;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The pages of the site, as a test or a demonstration reads and changes them. A change has the same effects as one through
 * the API: dates, revisions, events, redirects. It is attributed to the first user who may write. Every method throws
 * {@link IllegalArgumentException} for an unknown page id. Thread-safe.
 */
public final class ExpertPages {
    private static final int CONTRIBUTOR = 3;

    private final Supplier<Site> site;
    private final int userId;

    ExpertPages(Supplier<Site> site, int userId) {
        this.site = site;
        this.userId = userId;
    }

    @Control("GET /pages/{id}")
    public PageSnapshot get(int id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no page " + id));
    }

    public Optional<PageSnapshot> find(int id) {
        return site.get().snapshot(id);
    }

    /** The page at the path, in which spaces and underscores are equal; a redirect is no page. */
    @Control("GET /pages")
    public Optional<PageSnapshot> at(@Control.Default("") String path) {
        return site.get().place(PagePath.of(path)).flatMap(place -> find(place.id()));
    }

    /** All pages by their ids, each as it is when the stream comes to it. */
    public Stream<PageSnapshot> all() {
        return site.get().pages().stream()
                .sorted(Comparator.comparingInt(Page::id))
                .flatMap(page -> find(page.id()).stream());
    }

    /** How many pages there are, the home page included. */
    public int count() {
        return site.get().pages().size();
    }

    /**
     * Creates a page, and empty ones above it where they are missing.
     *
     * @throws PageConflictException when there is a page
     */
    @Control("POST /pages")
    public PageSnapshot create(String path, String title, @Control.Default("") String html) {
        return get(site.get()
                .changes()
                .create(PagePath.of(path), title, html, userId)
                .id());
    }

    /** Changes the text of a page, which makes a new revision; the same text changes nothing. */
    @Control("POST /pages/{id}/edit")
    public PageSnapshot edit(int id, @Control.Default("") String html) {
        Instant itsOwn = get(id).edited();
        site.get()
                .changes()
                .save(
                        id,
                        new SaveRequest(
                                SaveRequest.Abort.NEVER,
                                Optional.of(itsOwn),
                                Optional.empty(),
                                html,
                                "",
                                false,
                                userId));
        return get(id);
    }

    /** Makes a new revision with another text of each page, all in the same second. */
    @Control("POST /pages/touch")
    public void touch(Collection<Integer> ids, Instant at) {
        site.get().changes().touch(ids, at, userId);
    }

    /**
     * Moves a page with all that is below it; redirects stay behind, and no date changes.
     *
     * @throws PageConflictException when the place is taken or below the page itself
     */
    @Control("POST /pages/{id}/move")
    public PageSnapshot move(int id, String to) {
        site.get().changes().move(id, PagePath.of(to), Optional.empty(), userId);
        return get(id);
    }

    /**
     * Deletes a page. Without what is below it, an empty page with another id takes its place if there is anything.
     *
     * @throws PageConflictException for the home page
     */
    @Control("DELETE /pages/{id}")
    public void delete(int id, @Control.Default("false") boolean recursive) {
        site.get().changes().delete(id, recursive, userId);
    }

    /**
     * Restores a deleted page at its path, without the pages below it; no date changes.
     *
     * @throws PageConflictException when there is another page now
     */
    public PageSnapshot restore(int id) {
        return restore(id, false);
    }

    /**
     * Restores a deleted page at its path; no date changes.
     *
     * @param recursive whether the pages below it that were deleted with it come back too
     * @throws PageConflictException when there is another page now
     */
    @Control("POST /pages/{id}/restore")
    public PageSnapshot restore(int id, @Control.Default("false") boolean recursive) {
        site.get().changes().restore(id, recursive, userId);
        return get(id);
    }

    /**
     * Copies a page, and all that is below it if {@code recursive}.
     *
     * @throws PageConflictException when a place is taken
     */
    public PageSnapshot copy(int id, String path, boolean recursive) {
        return get(site.get()
                .changes()
                .copy(id, PagePath.of(path), recursive, Optional.empty(), userId)
                .get(0)
                .id());
    }

    /** Grants the editing user a role on a page, which modifies the page without a revision. */
    @Control("POST /pages/{id}/grant")
    public PageSnapshot grant(int id) {
        site.get().changes().grant(id, CONTRIBUTOR, userId);
        return get(id);
    }

    /** Publishes an event of any type about a page, such as {@code page:view}. */
    @Control("POST /events")
    public void publish(String type, int id) {
        site.get().changes().publish(type, id, userId);
    }

    /** Publishes an event of any type that is about no page, such as {@code learningpath:modify}. */
    @Control("POST /events")
    public void publish(String type) {
        site.get().changes().publish(type, userId);
    }

    /** Replaces all tags. */
    @Control("POST /pages/{id}/tags")
    public PageSnapshot setTags(int id, String... tags) {
        site.get().changes().setTags(id, List.of(tags), userId);
        return get(id);
    }

    /** Makes or replaces a property whose content is text. */
    @Control("POST /pages/{id}/properties")
    public PageSnapshot setProperty(int id, String name, @Control.Default("") String value) {
        site.get()
                .changes()
                .putProperty(id, name, "text/plain; charset=utf-8", value.getBytes(StandardCharsets.UTF_8), userId);
        return get(id);
    }

    /** Attaches a file, or a new revision of it, and gives its number. */
    public int attach(int id, String name, String contentType, byte[] content) {
        return attach(id, name, contentType, FileContent.of(content));
    }

    /** Attaches a file of any size, or a new revision of it, and gives its number: its bytes are made whenever they are sent. */
    @Control("POST /pages/{id}/generated-files")
    public int attachGenerated(
            int id, String name, @Control.Default("application/octet-stream") String contentType, long size) {
        return attach(id, name, contentType, new FileContent.Generated(id, size));
    }

    private int attach(int id, String name, String contentType, FileContent content) {
        return site.get()
                .changes()
                .putFile(id, name, contentType, content, Optional.empty(), userId)
                .id();
    }

    /** The newest revision of a file. */
    public Optional<PageFile> file(int fileId) {
        return site.get().file(fileId);
    }

    /** All files of a page. */
    public List<PageFile> files(int id) {
        return site.get()
                .page(id)
                .map(site.get()::files)
                .orElseThrow(() -> new IllegalArgumentException("There is no page " + id));
    }

    /** All revisions of a file, the oldest first. */
    public List<PageFile> revisions(int fileId) {
        return site.get().changes().revisions(existing(fileId));
    }

    /** Moves a file to a page and a name. */
    public void moveFile(int fileId, int toPage, String name) {
        site.get().changes().moveFile(existing(fileId), toPage, name, userId);
    }

    /** Deletes a file. */
    public void deleteFile(int fileId) {
        site.get().changes().deleteFile(existing(fileId), userId);
    }

    private PageFile existing(int fileId) {
        return file(fileId).orElseThrow(() -> new IllegalArgumentException("There is no file " + fileId));
    }

    /** Hides a page, but not what is below it, from all but these users and the administrators. */
    @Control("POST /pages/{id}/private")
    public PageSnapshot makePrivate(int id, String... users) {
        site.get().changes().restrict(id, Set.of(users), userId);
        return get(id);
    }
}
