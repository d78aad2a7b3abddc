// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.util.Optional;

/** The outcome of a {@link SaveRequest}. */
public sealed interface SaveOutcome {

    /**
     * The text is saved.
     *
     * @param page the page as it is now
     * @param base the revision from which the editor started; empty for a new page
     * @param overwritten the revision that another user made in the meantime and that is no longer the latest
     */
    record Saved(Page page, Optional<Revision> base, Optional<Revision> overwritten) implements SaveOutcome {}

    /** Nothing is saved: the page exists, and the caller did not say from which revision it started. */
    record EditTimeMissing() implements SaveOutcome {}

    /** Nothing is saved: the page exists. */
    record Exists(Page page) implements SaveOutcome {}

    /** Nothing is saved: another user has changed the page. */
    record Modified(Page page) implements SaveOutcome {}
}
