// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import io.camelcx.support.exchange.CommaList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The CometD channels of an agent's session. */
final class AgentChannels {

    static final String BASE = "/workspace/v3/";
    static final String INITIALIZATION = BASE + "initialization";
    static final String VOICE = BASE + "voice";
    static final String MEDIA = BASE + "media";

    /** On which the outcomes of operations arrive. */
    static final List<String> OF_OUTCOMES = List.of(INITIALIZATION, VOICE, MEDIA, MEDIA + "/chat");

    /** The names that the option may have without a slash. */
    private static final Set<String> NAMES = Set.of(
            "voice",
            "media",
            "chat",
            "email",
            "workitem",
            "outboundpreview",
            "topics",
            "workbins",
            "contacts",
            "media-management",
            "statistics",
            "initialization");

    private static final Set<String> OF_MEDIA = Set.of("chat", "email", "workitem", "outboundpreview", "topics");

    private AgentChannels() {}

    /**
     * The channels that the option names.
     *
     * @throws IllegalArgumentException if one is not known
     */
    static List<String> of(String option) {
        return CommaList.of(option).stream().map(AgentChannels::channel).toList();
    }

    private static String channel(String name) {
        if (name.startsWith("/")) {
            return name;
        }
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("channels must contain some of "
                    + NAMES.stream().sorted().toList() + ", or names that begin with a slash, but one is " + name);
        }
        return (OF_MEDIA.contains(name) ? MEDIA + "/" : BASE) + name;
    }

    /** Those that a session needs in any case, and others. */
    static List<String> with(List<String> others) {
        List<String> all = new ArrayList<>(OF_OUTCOMES);
        others.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return all;
    }
}
