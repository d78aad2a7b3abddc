// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import java.util.ArrayList;
import java.util.List;

/**
 * What a route was given and has not been committed yet. If the route fails everything, only what came before its first failure counts.
 *
 * @param <T> what the changes come from
 */
final class ChangeBatch<T> {

    private final List<T> taken = new ArrayList<>();
    private final List<FileChange> left = new ArrayList<>();
    private int decidedTaken;
    private int decidedLeft;

    /**
     * Adds an item.
     *
     * @param leaving what of it could not be delivered
     * @param routeWorks whether the route has processed the last exchange
     */
    void add(T item, List<FileChange> leaving, boolean routeWorks) {
        taken.add(item);
        left.addAll(leaving);
        if (routeWorks) {
            decide();
        }
    }

    /** All items count, although the route has failed the last ones. */
    void decide() {
        decidedTaken = taken.size();
        decidedLeft = left.size();
    }

    /** The items that count. */
    List<T> taken() {
        return List.copyOf(taken.subList(0, decidedTaken));
    }

    /** What of them could not be delivered. */
    List<FileChange> left() {
        return List.copyOf(left.subList(0, decidedLeft));
    }

    /** What of all items could not be delivered. */
    List<FileChange> allLeft() {
        return left;
    }

    /** The items that count have been committed. */
    void committed() {
        taken.subList(0, decidedTaken).clear();
        left.subList(0, decidedLeft).clear();
        decidedTaken = 0;
        decidedLeft = 0;
    }
}
