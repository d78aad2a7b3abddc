// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The users that a request asks for, with the filters and orders of the vendor's lists. */
record UserQuery(DekiCall call) {
    private static final Map<String, Comparator<Account>> ORDERS = Map.of(
            "id", Comparator.comparing(Account::id),
            "username", Comparator.comparing(Account::name),
            "nick", Comparator.comparing(Account::name),
            "email", Comparator.comparing(Account::email),
            "fullname", Comparator.comparing(Account::fullName),
            "date.lastlogin", Comparator.comparing(user -> user.lastLogin().orElse(Instant.MIN)),
            "date.created", Comparator.comparing(Account::created),
            "status", Comparator.comparing(Account::status),
            "role", Comparator.comparing(Account::role),
            "service", Comparator.comparing(Account::authProvider));

    private static final List<String> FILTERS = List.of(
            "usernamefilter",
            "fullnamefilter",
            "usernameemailfilter",
            "rolefilter",
            "activatedfilter",
            "seatfilter",
            "authprovider");

    /** Whether the request asks for less than all users, or for another order than that of their ids. */
    boolean isPlain() {
        return FILTERS.stream().allMatch(name -> call.query(name).isEmpty())
                && call.query("sortby").map("id"::equals).orElse(true);
    }

    List<Account> of(Stream<Account> users) {
        Stream<Account> found = users.filter(matching("usernamefilter", (user, text) -> starts(user.name(), text)))
                .filter(matching("fullnamefilter", (user, text) -> starts(user.fullName(), text)))
                .filter(matching("usernameemailfilter", (user, text) -> (user.name() + " " + user.email())
                        .toLowerCase(Locale.ROOT)
                        .contains(text)))
                .filter(matching(
                        "rolefilter", (user, text) -> user.role().title().equalsIgnoreCase(text)))
                .filter(matching("activatedfilter", (user, text) -> user.active() == flag("activatedfilter", text)))
                .filter(matching("seatfilter", (user, text) -> user.seated() == seated(text)))
                .filter(matching("authprovider", (user, text) -> String.valueOf(user.authProvider())
                        .equals(text)));
        return RowPage.sorted(call, found, ORDERS).toList();
    }

    private Predicate<Account> matching(String parameter, BiPredicate<Account, String> test) {
        Optional<String> asked = call.query(parameter).map(text -> text.toLowerCase(Locale.ROOT));
        return user -> asked.isEmpty() || test.test(user, asked.get());
    }

    private static boolean starts(String value, String text) {
        return value.toLowerCase(Locale.ROOT).startsWith(text);
    }

    private static boolean seated(String text) {
        return switch (text) {
            case "seated" -> true;
            case "unseated" -> false;
            default -> throw DekiProblem.invalidArgument("seatfilter", text, "seated, unseated or recommended");
        };
    }

    private static boolean flag(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw DekiProblem.invalidArgument(name, text, "true or false");
        }
        return text.equals("true");
    }
}
