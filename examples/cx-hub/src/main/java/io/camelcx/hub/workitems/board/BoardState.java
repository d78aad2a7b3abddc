// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The state of the work items since the hub started. It holds the items that have not ended, and otherwise only what the page
 * shows. Not thread-safe.
 */
final class BoardState {

    static final int MAX_ITEMS = 8;

    /** States are named by the contact centre, and a wrong setting may give each item a state of its own. */
    static final int MAX_STATES = 8;

    static final String OTHER_STATES = "Other";

    private final Map<String, ShownItem> live = new HashMap<>();
    private final Map<String, Integer> states = new TreeMap<>();
    private final Map<String, ShownItem> latest = new LinkedHashMap<>();
    private int ended;
    private int refused;

    /** The number of items in each state, of ended items, and of refused rows. */
    record Counts(Map<String, Integer> states, int ended, int refused) {}

    /** Adds or replaces an item. */
    void put(ShownItem item) {
        boolean isNew = !forget(item.externalId());
        live.put(item.externalId(), item);
        states.merge(item.state(), 1, Integer::sum);
        if (isNew) {
            showAsLatest(item);
        } else {
            replaceIfShown(item);
        }
    }

    /** Records that an item has ended. */
    void end(ShownItem item) {
        forget(item.externalId());
        ended++;
        replaceIfShown(item);
    }

    /** Records a refused row. */
    void refuse() {
        refused++;
    }

    Counts counts() {
        Map<String, Integer> shown = new LinkedHashMap<>();
        states.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(state -> shown.merge(
                        shown.size() < MAX_STATES ? state.getKey() : OTHER_STATES, state.getValue(), Integer::sum));
        return new Counts(shown, ended, refused);
    }

    /** The latest items, the newest first. */
    List<ShownItem> latest() {
        List<ShownItem> items = new ArrayList<>(latest.values());
        Collections.reverse(items);
        return items;
    }

    /** Removes an item; returns whether it was known. */
    private boolean forget(String externalId) {
        ShownItem before = live.remove(externalId);
        if (before != null) {
            states.computeIfPresent(before.state(), (state, number) -> number == 1 ? null : number - 1);
        }
        return before != null;
    }

    private void showAsLatest(ShownItem item) {
        latest.remove(item.externalId());
        latest.put(item.externalId(), item);
        if (latest.size() > MAX_ITEMS) {
            latest.remove(latest.keySet().iterator().next());
        }
    }

    /** An item that the page no longer shows does not reappear when it changes or ends. */
    private void replaceIfShown(ShownItem item) {
        latest.computeIfPresent(item.externalId(), (id, shown) -> item);
    }
}
