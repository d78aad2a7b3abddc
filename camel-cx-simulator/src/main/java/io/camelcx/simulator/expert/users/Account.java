// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.settings.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * A user as the API shows one, immutable.
 *
 * @param fullName often empty
 * @param active whether the user may sign in
 * @param seated whether the user has a license
 * @param owner whether the user owns the site
 * @param hidden whether the site hides the email address and the password
 * @param role what the user may do
 * @param language empty for the site's
 * @param timezone empty for the site's
 * @param authProvider the number of the service that knows the password
 * @param lastLogin empty if the user has never signed in
 */
public record Account(
        int id,
        String name,
        String fullName,
        String email,
        boolean active,
        boolean seated,
        boolean owner,
        boolean hidden,
        SiteRole role,
        String language,
        String timezone,
        int authProvider,
        Instant created,
        Optional<Instant> lastLogin) {

    private static final Instant FOUNDED = Instant.parse("2025-10-05T18:44:27Z");

    /** One of the accounts of the settings. */
    public static Account of(ExpertUser user) {
        boolean anonymous = user.role() == Role.ANONYMOUS;
        return new Account(
                user.id(),
                user.name(),
                user.fullName(),
                anonymous ? "" : user.email(),
                true,
                user.role().mayWrite(),
                user.role() == Role.ADMIN,
                false,
                SiteRole.of(user.role()),
                "",
                "",
                1,
                FOUNDED,
                anonymous ? Optional.empty() : Optional.of(FOUNDED.plusSeconds(86_400L * user.id())));
    }

    /** A user without any right of its own. */
    static Account create(int id, String name, Instant now) {
        return new Account(
                id, name, "", "", true, false, false, false, SiteRole.VIEWER, "", "", 1, now, Optional.empty());
    }

    /** One of any number of users, always the same one for a number. */
    static Account generate(int id, int hiddenEvery) {
        return new Account(
                id,
                "user" + id,
                id % 3 == 0 ? "" : "User No. " + id + (id % 5 == 0 ? " Grüße & <Söhne>" : ""),
                "user" + id + "@example.com",
                id % 11 != 0,
                id % 7 == 0,
                false,
                hiddenEvery > 0 && id % hiddenEvery == 0,
                id % 7 == 0 ? SiteRole.CONTRIBUTOR : SiteRole.VIEWER,
                id % 4 == 0 ? "de-de" : "",
                "",
                id % 2 + 1,
                FOUNDED.plusSeconds(id),
                id % 9 == 0 ? Optional.empty() : Optional.of(FOUNDED.plusSeconds(3_600L * (id % 1000))));
    }

    boolean anonymous() {
        return id == ExpertUser.ANONYMOUS.id();
    }

    String status() {
        return active ? "active" : "inactive";
    }

    Account withName(String changed) {
        return new Account(
                id,
                changed,
                fullName,
                email,
                active,
                seated,
                owner,
                hidden,
                role,
                language,
                timezone,
                authProvider,
                created,
                lastLogin);
    }

    public Account withFullName(String changed) {
        return new Account(
                id,
                name,
                changed,
                email,
                active,
                seated,
                owner,
                hidden,
                role,
                language,
                timezone,
                authProvider,
                created,
                lastLogin);
    }

    Account withEmail(String changed) {
        return new Account(
                id,
                name,
                fullName,
                changed,
                active,
                seated,
                owner,
                hidden,
                role,
                language,
                timezone,
                authProvider,
                created,
                lastLogin);
    }

    public Account withActive(boolean changed) {
        return new Account(
                id,
                name,
                fullName,
                email,
                changed,
                seated,
                owner,
                hidden,
                role,
                language,
                timezone,
                authProvider,
                created,
                lastLogin);
    }

    Account withSeated(boolean changed) {
        return new Account(
                id,
                name,
                fullName,
                email,
                active,
                changed,
                owner,
                hidden,
                role,
                language,
                timezone,
                authProvider,
                created,
                lastLogin);
    }

    Account withRole(SiteRole changed) {
        return new Account(
                id,
                name,
                fullName,
                email,
                active,
                seated,
                owner,
                hidden,
                changed,
                language,
                timezone,
                authProvider,
                created,
                lastLogin);
    }

    Account withLocale(String newLanguage, String newTimezone) {
        return new Account(
                id,
                name,
                fullName,
                email,
                active,
                seated,
                owner,
                hidden,
                role,
                newLanguage,
                newTimezone,
                authProvider,
                created,
                lastLogin);
    }

    Account withAuthProvider(int changed) {
        return new Account(
                id, name, fullName, email, active, seated, owner, hidden, role, language, timezone, changed, created,
                lastLogin);
    }

    public Account withLastLogin(Instant changed) {
        return new Account(
                id,
                name,
                fullName,
                email,
                active,
                seated,
                owner,
                hidden,
                role,
                language,
                timezone,
                authProvider,
                created,
                Optional.of(changed));
    }
}
