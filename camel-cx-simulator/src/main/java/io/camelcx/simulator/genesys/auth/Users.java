// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.auth;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The users and their passwords. Thread-safe. */
final class Users {
    private final Map<String, String> passwords = new ConcurrentHashMap<>();

    Users(String name, String password) {
        passwords.put(name, password);
    }

    /** The user's plain name, when the password is right; a tenant before a backslash is accepted and dropped. */
    Optional<String> signIn(String name, String password) {
        String plain = plainName(name);
        return Optional.of(plain).filter(user -> password.equals(passwords.get(user)));
    }

    boolean changePassword(String name, String oldPassword, String newPassword) {
        return passwords.replace(plainName(name), oldPassword, newPassword);
    }

    private static String plainName(String name) {
        return name.substring(name.lastIndexOf('\\') + 1);
    }
}
