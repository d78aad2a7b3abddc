// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.settings.Role;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Creates and modifies users, for administrators, and for users who modify themselves. */
record UserChanges(SiteUsers users) {

    /** A document without an id creates a user, another one modifies one. */
    Account post(DekiCall call) {
        SentDocument sent = SentDocument.of(call, "user");
        if (sent.id().isPresent()) {
            return modify(
                    call,
                    users.find(sent.id().get())
                            .orElseThrow(() -> missing(sent.id().get())),
                    sent);
        }
        requireAdmin(call);
        String name = sent.text("username")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> DekiProblem.badBody("A user needs a username"));
        return users.create(name, fields(sent)).orElseThrow(() -> nameInUse(name));
    }

    Account put(DekiCall call, Account user) {
        return modify(call, user, SentDocument.of(call, "user"));
    }

    private Account modify(DekiCall call, Account user, SentDocument sent) {
        if (user.id() != call.user().id()) {
            requireAdmin(call);
        }
        Optional<String> name = sent.text("username").filter(text -> !text.isBlank());
        name.flatMap(users::named).filter(other -> other.id() != user.id()).ifPresent(other -> {
            throw nameInUse(other.name());
        });
        UnaryOperator<Account> fields = fields(sent);
        return users.change(user.id(), before -> {
                    Account changed = fields.apply(before);
                    return name.map(changed::withName).orElse(changed);
                })
                .orElseThrow(() -> missing(String.valueOf(user.id())));
    }

    private static UnaryOperator<Account> fields(SentDocument sent) {
        return before -> {
            Account user = before;
            user = sent.text("fullname").map(user::withFullName).orElse(user);
            user = sent.text("email").map(user::withEmail).orElse(user);
            if (sent.text("status").isPresent()) {
                user = user.withActive(sent.flag("status", "active", "inactive"));
            }
            if (sent.text("license.seat").isPresent()) {
                user = user.withSeated(sent.flag("license.seat", "true", "false"));
            }
            user = user.withLocale(
                    sent.text("language").orElse(user.language()),
                    sent.text("timezone").orElse(user.timezone()));
            user = sent.role("permissions.user").map(user::withRole).orElse(user);
            return sent.service().map(user::withAuthProvider).orElse(user);
        };
    }

    static void requireAdmin(DekiCall call) {
        if (call.user().role() != Role.ADMIN) {
            throw DekiProblem.forbidden("Administrator access is required");
        }
    }

    private static DekiProblem missing(String reference) {
        return DekiProblem.notFound("User", reference);
    }

    private static DekiProblem nameInUse(String name) {
        return DekiProblem.of(
                409,
                "UserNameConflictException",
                "user-name-in-use",
                "The username '" + name + "' conflicts with an existing username",
                name);
    }
}
