// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.hub.workitems.board.ItemReader;
import java.util.Optional;

/**
 * The settings of the work items that the hub itself uses; the routes read the others.
 *
 * @param folder the folder that contains those of files and results; empty if none is set
 * @param page which properties of an interaction the page shows
 */
record WorkItemSettings(Optional<String> folder, ItemReader page) {

    private static final int MAX_DELAY = 3_600_000;

    /**
     * Reads the settings and also checks those of the routes, so that an invalid one is reported by its name.
     *
     * @throws IllegalArgumentException naming the setting, what is wrong and what is allowed
     */
    static WorkItemSettings read(SettingReader reader) {
        reader.number("workItems.parallel", 1, 64);
        reader.number("workItems.minAge", 0, MAX_DELAY);
        reader.number("workItems.pollDelay", 1, MAX_DELAY);
        reader.number("workItems.retryDelay", 1, MAX_DELAY);
        reader.number("workItems.maxRetryDelay", 1, MAX_DELAY);
        reader.number("workItems.watchDelay", 1, MAX_DELAY);
        reader.number("demo.workItemInterval", 1, MAX_DELAY);
        requireOneCharacter(reader, "workItems.csvSeparator");
        return new WorkItemSettings(
                Optional.of(reader.text("workItems.folder")).filter(folder -> !folder.isEmpty()),
                new ItemReader(
                        reader.text("workItems.state"),
                        reader.text("workItems.queue"),
                        reader.text("workItems.agent")));
    }

    private static void requireOneCharacter(SettingReader reader, String name) {
        String value = reader.text(name);
        if (value.length() != 1) {
            throw new IllegalArgumentException(
                    name + " is '" + value + "', but must be one character, such as a comma or a semicolon.");
        }
    }
}
