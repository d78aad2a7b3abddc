// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.content;

import io.camelcx.simulator.random.SeededRandom;
import java.util.List;

/** The titles of seeded pages: plain ones, and now and then one that is hard to encode. Each is unlike all others. */
public final class PageTitles {
    private static final List<String> SECTIONS = List.of(
            "Guides",
            "Reference",
            "Release Notes",
            "Troubleshooting",
            "Anleitungen für Österreich",
            "Questions & Answers",
            "Training",
            "Archive");
    private static final List<String> FIRST_TOPICS =
            List.of("Setup", "Accounts", "Network", "Billing", "Security", "Devices", "Reports", "Backups");
    private static final List<String> VERBS = List.of(
            "Installing", "Configuring", "Replacing", "Cleaning", "Updating", "Connecting", "Testing", "Returning");
    private static final List<String> THINGS = List.of(
            "the Router", "a Headset", "the Agent Desktop", "Your Account", "a Queue", "the Mobile App", "a Report");
    private static final List<String> HARD = List.of(
            "Größe & Gewicht %d",
            "TCP/IP in %d Minutes",
            "What Is New in %d?",
            "C# and F#, Part %d",
            "100%% Uptime, Case %d",
            "Parent + Child %d",
            "Release 🚀 %d");
    private static final int HARD_EVERY = 7;

    private PageTitles() {}

    /** The title of the page at this place in the order of seeding; the home page is at 0. */
    public static String of(long seed, int index, int breadth) {
        if (index == 0) {
            return "Success Center";
        }
        if (index <= Math.min(breadth, SECTIONS.size())) {
            return SECTIONS.get(index - 1);
        }
        // The subpages of the first section, where breadth leaves room for them.
        int topic = index - breadth - 1;
        if (topic >= 0 && topic < Math.min(breadth, FIRST_TOPICS.size())) {
            return FIRST_TOPICS.get(topic);
        }
        if (index % HARD_EVERY == 0) {
            return HARD.get(index / HARD_EVERY % HARD.size()).formatted(index);
        }
        SeededRandom random = SeededRandom.of(seed, "title", index, 0);
        return random.oneOf(VERBS) + " " + random.oneOf(THINGS) + " " + index;
    }
}
