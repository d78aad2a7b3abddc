// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.time.Instant;

/**
 * A page as it is now, immutable; its text, tags, properties and files are elsewhere.
 *
 * @param id the number, which stays over moves
 * @param parentId the page above; 0 for the home page, which has none
 * @param path where it is
 * @param title the title, which need not fit the path
 * @param created when it was created
 * @param modified when anything of it was changed; a move changes nothing
 * @param edited when its text or title was changed
 * @param revision the number of its latest revision
 * @param editorId the user who made that
 */
public record Page(
        int id,
        int parentId,
        PagePath path,
        String title,
        Instant created,
        Instant modified,
        Instant edited,
        int revision,
        int editorId)
        implements Place {

    public boolean isHome() {
        return parentId == 0;
    }

    Page edited(String newTitle, Instant when, int userId) {
        return new Page(id, parentId, path, newTitle, created, when, when, revision + 1, userId);
    }

    Page touched(Instant when) {
        return new Page(id, parentId, path, title, created, when, edited, revision, editorId);
    }

    Page at(int newParentId, PagePath newPath, String newTitle) {
        return new Page(id, newParentId, newPath, newTitle, created, modified, edited, revision, editorId);
    }
}
