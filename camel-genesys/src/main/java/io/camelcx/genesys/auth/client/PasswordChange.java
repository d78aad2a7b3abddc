// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A new password.
 *
 * @param username    whose; empty for the user of the access token
 * @param accessToken the user's; may be empty if the name is given
 */
public record PasswordChange(
        Optional<String> username, String oldPassword, String newPassword, Optional<String> accessToken) {

    /** @throws IllegalArgumentException if neither username nor accessToken tells whose password it is */
    public PasswordChange {
        if (username.isEmpty() && accessToken.isEmpty()) {
            throw new IllegalArgumentException("changePassword needs the user's access token or name");
        }
    }

    Map<String, Object> request() {
        Map<String, Object> data = new TreeMap<>(Map.of("oldPassword", oldPassword, "newPassword", newPassword));
        username.ifPresent(name -> data.put("userName", name));
        return Map.of("data", data);
    }

    List<String> secrets() {
        return List.of(oldPassword, newPassword);
    }

    @Override
    public String toString() {
        return "PasswordChange[***]";
    }
}
