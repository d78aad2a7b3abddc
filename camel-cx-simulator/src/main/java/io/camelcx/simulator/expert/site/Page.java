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
package io.camelcx.simulator.expert.site;

import java.time.Instant;

/**
 * A page as it is now, immutable; its text, tags, properties and files are elsewhere.
 *
 * @param id the number, which stays over moves
 * @param parentId the page above; 0 for the home page, which has none
 * @param path where it is
 * @param title the title, which need not fit the path
 * @param created when it came to be
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
