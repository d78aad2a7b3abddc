// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.time.Instant;
import java.util.Optional;

/**
 * A text to be saved.
 *
 * @param abort when the page is to be left alone
 * @param editTime the date of the revision from which the editor started; empty if it is not given
 * @param title the new title; empty to keep the present one
 * @param source the text
 * @param comment the editor's comment
 * @param overwrite whether a text like the present one makes a revision too
 * @param userId the editor
 */
public record SaveRequest(
        Abort abort,
        Optional<Instant> editTime,
        Optional<String> title,
        String source,
        String comment,
        boolean overwrite,
        int userId) {

    /** When a page is left alone. */
    public enum Abort {
        NEVER,
        MODIFIED,
        EXISTS
    }
}
