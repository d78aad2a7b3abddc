// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.security;

import io.camelcx.simulator.expert.users.SiteRole;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who may do what on a page, immutable.
 *
 * @param restriction the name of what all others may do
 * @param grants the role of each user or group, by {@code user} or {@code group}, a space, and the id
 */
record PageSecurity(String restriction, Map<String, Grant> grants) {
    /** A page whose security was never changed. */
    static final PageSecurity PUBLIC = new PageSecurity("Public", Map.of());

    /** A role that was given to a user or a group. */
    record Grant(SiteRole role, Instant time, int by) {}

    PageSecurity {
        grants = Map.copyOf(grants);
    }

    PageSecurity with(Map<String, Grant> added) {
        Map<String, Grant> all = new LinkedHashMap<>(grants);
        all.putAll(added);
        return new PageSecurity(restriction, all);
    }

    PageSecurity withRestriction(String changed) {
        return new PageSecurity(changed, grants);
    }
}
