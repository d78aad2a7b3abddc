// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cometd.bayeux.Message;

/**
 * The error of an unsuccessful Bayeux reply, as {@code code:arguments:message}: in its field {@code error}, or at any place
 * below {@code ext}, where servers put authentication errors.
 *
 * @param code three digits, with the meaning of an HTTP status
 * @param text the whole error
 */
record BayeuxError(int code, String text) {

    private static final int DIGITS = 3;
    private static final int UNAUTHORIZED = 401;
    private static final int MAX_DEPTH = 4;

    /** The error of a reply; a 401 if there are several, because a new token may help. Empty if there is no code. */
    static Optional<BayeuxError> of(Message reply) {
        List<BayeuxError> errors = Stream.concat(
                        texts(reply.get(Message.ERROR_FIELD), 0), texts(reply.get(Message.EXT_FIELD), 0))
                .flatMap(text -> parse(text).stream())
                .toList();
        return errors.stream()
                .filter(error -> error.code() == UNAUTHORIZED)
                .findFirst()
                .or(() -> errors.stream().findFirst());
    }

    boolean isUnauthorized() {
        return code == UNAUTHORIZED;
    }

    private static Stream<String> texts(Object value, int depth) {
        if (depth > MAX_DEPTH || value == null) {
            return Stream.empty();
        } else if (value instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(each -> texts(each, depth + 1));
        } else if (value instanceof Collection<?> list) {
            return list.stream().flatMap(each -> texts(each, depth + 1));
        }
        return Stream.of(value.toString());
    }

    private static Optional<BayeuxError> parse(String text) {
        String stripped = text.strip();
        boolean hasCode = stripped.length() >= DIGITS
                && stripped.substring(0, DIGITS).chars().allMatch(c -> c >= '0' && c <= '9')
                && (stripped.length() == DIGITS || stripped.charAt(DIGITS) == ':');
        return hasCode
                ? Optional.of(new BayeuxError(Integer.parseInt(stripped.substring(0, DIGITS)), stripped))
                : Optional.empty();
    }
}
