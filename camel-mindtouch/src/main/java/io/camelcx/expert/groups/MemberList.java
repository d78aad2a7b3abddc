// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.groups;

import io.camelcx.expert.api.ExpertUser;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.exchange.TextOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * Reads the users of an operation from a message: from the header or the option, else from the body, which is a list of numbers or users, one of these,
 * or text with numbers separated by commas.
 *
 * @param option the header and the option
 */
record MemberList(TextOption option) {

    /** At least one user. */
    List<String> some(Exchange exchange, ExpertGroupsOperation operation) {
        List<String> users = any(exchange, operation);
        if (users.isEmpty()) {
            throw problem(operation, "at least one user");
        }
        return users;
    }

    /** Any number of users, also none if the body is an empty list. */
    List<String> any(Exchange exchange, ExpertGroupsOperation operation) {
        List<String> users = option.read(exchange)
                .map(CommaList::of)
                .or(() -> ofBody(exchange.getMessage().getBody()))
                .orElseThrow(() -> problem(operation, "users"));
        users.stream()
                .filter(user -> !user.matches("[1-9]\\d{0,17}"))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException(operation + " needs the numbers of users, not " + other
                            + "; expert-users reads a user by name");
                });
        return users.stream().distinct().toList();
    }

    private static Optional<List<String>> ofBody(Object body) {
        if (body instanceof Collection<?> items) {
            return Optional.of(items.stream().map(MemberList::number).toList());
        }
        if (body instanceof Number || body instanceof ExpertUser) {
            return Optional.of(List.of(number(body)));
        }
        return body instanceof CharSequence text
                ? Optional.of(CommaList.of(text)).filter(list -> !list.isEmpty())
                : Optional.empty();
    }

    private static String number(Object item) {
        return item instanceof ExpertUser user
                ? Long.toString(user.id())
                : String.valueOf(item).strip();
    }

    private static IllegalArgumentException problem(ExpertGroupsOperation operation, String what) {
        return new IllegalArgumentException(operation + " needs " + what + ": the option users, the header "
                + ExpertGroupsConstants.USERS + ", or a body that is a list of numbers or of users");
    }
}
