// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

import java.util.List;

/**
 * How answers differ from site to site, immutable: each {@code with} method returns a changed copy.
 *
 * @param jsonByDefault paths from {@code /@api/deki} on that answer JSON unless XML is requested; {@code *} stands for any characters
 * @param writes the answer to moves, copies, deletions and replacements of tags
 * @param drafts whether a save is answered as that of a draft is: with {@code draft} in the place of {@code page}
 * @param hiddenEmails whether only a user's own e-mail address is shown
 */
public record AnswerSettings(List<String> jsonByDefault, WriteAnswer writes, boolean drafts, boolean hiddenEmails) {

    public AnswerSettings {
        jsonByDefault = List.copyOf(jsonByDefault);
    }

    public static AnswerSettings defaults() {
        return new AnswerSettings(List.of(), WriteAnswer.DOCUMENT, false, false);
    }

    /** For example {@code withJsonByDefault("/events/*")}. */
    public AnswerSettings withJsonByDefault(String... paths) {
        return new AnswerSettings(List.of(paths), writes, drafts, hiddenEmails);
    }

    public AnswerSettings withWrites(WriteAnswer answer) {
        return new AnswerSettings(jsonByDefault, answer, drafts, hiddenEmails);
    }

    public AnswerSettings withDrafts(boolean told) {
        return new AnswerSettings(jsonByDefault, writes, told, hiddenEmails);
    }

    public AnswerSettings withHiddenEmails(boolean hidden) {
        return new AnswerSettings(jsonByDefault, writes, drafts, hidden);
    }
}
