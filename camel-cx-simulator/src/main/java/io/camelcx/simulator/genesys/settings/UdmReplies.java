// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the vendor's text of User Data Management leaves open; immutable: each {@code with} method returns a changed copy.
 *
 * @param inData whether answers are in {@code data} of an envelope instead of bare
 * @param emptyPages whether an empty list is a page without items instead of 204
 * @param words the words for the states
 * @param historyIds what identifies an export in the history
 * @param links how pre-signed links are listed
 */
public record UdmReplies(
        boolean inData, boolean emptyPages, Map<UdmState, String> words, HistoryIds historyIds, Links links) {

    /** What identifies an export in the history. */
    public enum HistoryIds {
        /** An id of its own; {@code parentId} is the job's. */
        OWN,
        /** The job's id for the job's first export, an id of its own for the others. */
        JOB
    }

    /** How pre-signed links are listed. */
    public enum Links {
        /** A list of objects with {@code path}. */
        LIST,
        /** One object with {@code path} for one file, as the text shows it, and else a list. */
        OBJECT_IF_ONE
    }

    public UdmReplies {
        Map<UdmState, String> all = new EnumMap<>(UdmState.class);
        for (UdmState state : UdmState.values()) {
            all.put(state, words.getOrDefault(state, state.name()));
        }
        words = Map.copyOf(all);
    }

    public static UdmReplies defaults() {
        return new UdmReplies(false, false, Map.of(), HistoryIds.OWN, Links.LIST);
    }

    public String word(UdmState state) {
        return words.get(state);
    }

    public UdmReplies withInData(boolean wrapped) {
        return new UdmReplies(wrapped, emptyPages, words, historyIds, links);
    }

    public UdmReplies withEmptyPages(boolean pages) {
        return new UdmReplies(inData, pages, words, historyIds, links);
    }

    /** For example {@code withWord(UdmState.COMPLETED, "Done")}. */
    public UdmReplies withWord(UdmState state, String word) {
        Map<UdmState, String> changed = new EnumMap<>(words);
        changed.put(state, word);
        return new UdmReplies(inData, emptyPages, changed, historyIds, links);
    }

    public UdmReplies withHistoryIds(HistoryIds ids) {
        return new UdmReplies(inData, emptyPages, words, ids, links);
    }

    public UdmReplies withLinks(Links listed) {
        return new UdmReplies(inData, emptyPages, words, historyIds, listed);
    }
}
