// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pages of a site and what they have, for writers. Every method throws {@link NoSuchPageException} when
 * there is no page with the id that it is given. Thread-safe.
 */
public final class SiteChanges {
    private static final int PUBLIC = 1;
    private static final int PRIVATE = 3;

    private final SiteState state;
    private final PageEditing editing;
    private final PageMoving moving;
    private final PageRemoval removal;
    private final PageExtras extras;
    private final PageFiles files;

    SiteChanges(SiteState state) {
        this.state = state;
        this.editing = new PageEditing(state);
        this.extras = new PageExtras(state);
        this.files = new PageFiles(state, extras);
        this.moving = new PageMoving(state, editing, files);
        this.removal = new PageRemoval(state, editing);
    }

    /** Saves a text under the rules of the vendor for a page that exists. */
    public SaveOutcome save(int pageId, SaveRequest request) {
        return state.locked(() -> editing.save(state.page(pageId), request));
    }

    /** Saves a text under the rules of the vendor for a page that may not exist yet. */
    public SaveOutcome save(PagePath path, SaveRequest request) {
        return state.locked(() -> editing.save(path, request));
    }

    /**
     * Creates a page, and empty ones above it where they are missing.
     *
     * @throws PageConflictException when there is a page
     */
    public Page create(PagePath path, String title, String source, int userId) {
        return state.locked(() -> editing.create(path, title, source, "", userId));
    }

    /** Makes a new revision with another text of each page, all at the same time. */
    public void touch(Collection<Integer> pageIds, Instant when, int userId) {
        state.locked(() -> editing.touch(pageIds, when.truncatedTo(ChronoUnit.SECONDS), userId));
    }

    /**
     * Moves a page with all that is below it, and gives all pages that moved.
     *
     * @throws PageConflictException when the place is taken or below the page itself
     */
    public List<Page> move(int pageId, PagePath to, Optional<String> title, int userId) {
        return state.locked(() -> moving.move(state.page(pageId), to, title, userId));
    }

    /**
     * Copies a page, or everything below it too, and gives all new pages.
     *
     * @throws PageConflictException when a place is taken
     */
    public List<Page> copy(int pageId, PagePath to, boolean recursive, Optional<String> title, int userId) {
        return state.locked(() -> moving.copy(state.page(pageId), to, recursive, title, userId));
    }

    /**
     * Deletes a page, or everything below it too, and gives all pages that were deleted.
     *
     * @throws PageConflictException for the home page
     */
    public List<Page> delete(int pageId, boolean recursive, int userId) {
        return state.locked(() -> removal.delete(state.page(pageId), recursive, userId));
    }

    /**
     * Restores a deleted page at its path, and what was deleted with it if {@code recursive}.
     *
     * @throws PageConflictException when there is another page now
     */
    public Page restore(int pageId, boolean recursive, int userId) {
        return state.locked(() -> removal.restore(pageId, recursive, userId));
    }

    /** Replaces all tags; a value that comes twice counts once. */
    public List<PageTag> setTags(int pageId, List<String> values, int userId) {
        return state.locked(() -> extras.setTags(state.page(pageId), values, userId));
    }

    /** Makes or replaces a property. */
    public PageProperty putProperty(int pageId, String name, String contentType, byte[] content, int userId) {
        return state.locked(() -> extras.putProperty(state.page(pageId), name, contentType, content, userId));
    }

    /** Deletes a property, and returns whether there was one. */
    public boolean deleteProperty(int pageId, String name, int userId) {
        return state.locked(() -> extras.deleteProperty(state.page(pageId), name, userId));
    }

    /** Makes a file, or a new revision of it; without a description it keeps the one that it has. */
    public PageFile putFile(
            int pageId,
            String name,
            String contentType,
            FileContent content,
            Optional<String> description,
            int userId) {
        PageFiles.Content written = new PageFiles.Content(contentType, content, description);
        return state.locked(() -> files.put(state.page(pageId), name, written, userId));
    }

    /**
     * Moves a file to a page and a name.
     *
     * @throws PageConflictException when the page has another file of that name
     */
    public PageFile moveFile(PageFile file, int pageId, String name, int userId) {
        return state.locked(() -> files.move(file, state.page(pageId), name, userId));
    }

    /**
     * Copies a file to a page and a name.
     *
     * @throws PageConflictException when the page has a file of that name
     */
    public PageFile copyFile(PageFile file, int pageId, String name, int userId) {
        return state.locked(() -> files.copy(file, state.page(pageId), name, userId));
    }

    /** Deletes a file, and returns whether there was one. */
    public boolean deleteFile(PageFile file, int userId) {
        return state.locked(() -> files.delete(file, userId));
    }

    /** Changes the description of a file. */
    public PageFile describeFile(PageFile file, String description) {
        return state.locked(() -> files.describe(file, description));
    }

    /** All revisions of a file, the oldest first. */
    public List<PageFile> revisions(PageFile file) {
        return state.locked(() -> files.revisions(file));
    }

    /** Hides a page, but not what is below it, from all but these users and the administrators. */
    public void restrict(int pageId, Set<String> userNames, int userId) {
        state.locked(() -> {
            boolean before = state.isRestricted(pageId);
            state.restrict(pageId, userNames);
            EventDetail restricted = new EventDetail.Restricted(PRIVATE, before ? PRIVATE : PUBLIC);
            publishPermissions(pageId, EventType.RESTRICTION, restricted, userId);
        });
    }

    /** Grants a user a role on a page, which modifies the page without a revision and has no other effect. */
    public void grant(int pageId, int roleId, int userId) {
        state.locked(
                () -> publishPermissions(pageId, EventType.GRANT, new EventDetail.Granted(roleId, userId), userId));
    }

    private void publishPermissions(int pageId, EventType type, EventDetail detail, int userId) {
        Page page = state.page(pageId).touched(state.now());
        state.index.put(page);
        state.publish(state.request(userId), EventLog.Entry.notCascading(type, page, detail));
    }

    /** Publishes an event of any type about a page. */
    public void publish(String type, int pageId, int userId) {
        state.locked(() -> state.publish(type, Optional.of(state.page(pageId)), userId));
    }

    /** Publishes an event of any type that is about no page. */
    public void publish(String type, int userId) {
        state.locked(() -> state.publish(type, Optional.empty(), userId));
    }
}
