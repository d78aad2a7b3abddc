// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth.client;

import java.util.List;
import java.util.Map;

/** What the tokens are requested for. No {@code toString} shows a secret. */
public sealed interface Grant {

    /** The fields of the form, without the scope. */
    Map<String, String> form();

    /** The values of the form that must be in no text. */
    List<String> secrets();

    /** Whether the request may be sent again after a lost response. */
    boolean isRepeatable();

    /** What to do if the vendor refuses it. */
    String advice();

    /**
     * A user has logged in on the vendor's page. The code is good for one request, which is therefore never repeated.
     *
     * @param code        from the query of the callback
     * @param redirectUri the one of the login page's address
     */
    record AuthorizationCode(String code, RedirectUri redirectUri) implements Grant {
        @Override
        public Map<String, String> form() {
            return Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirectUri.value());
        }

        @Override
        public List<String> secrets() {
            return List.of(code);
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public String advice() {
            return "The code is wrong, expired or was used before, or was issued for another redirectUri: let the user log in again.";
        }

        @Override
        public String toString() {
            return "AuthorizationCode[***]";
        }
    }

    /**
     * A user by name and password.
     *
     * @param username the tenant, a backslash and the name, or the name alone
     */
    record Password(String username, String password) implements Grant {
        @Override
        public Map<String, String> form() {
            return Map.of("grant_type", "password", "username", username, "password", password);
        }

        @Override
        public List<String> secrets() {
            return List.of(password);
        }

        @Override
        public boolean isRepeatable() {
            return true;
        }

        @Override
        public String advice() {
            return "Check the user's name and password.";
        }

        @Override
        public String toString() {
            return "Password[***]";
        }
    }

    /** The client application itself. */
    record ClientCredentials() implements Grant {
        @Override
        public Map<String, String> form() {
            return Map.of("grant_type", "client_credentials");
        }

        @Override
        public List<String> secrets() {
            return List.of();
        }

        @Override
        public boolean isRepeatable() {
            return true;
        }

        @Override
        public String advice() {
            return "Check that the client application may use this grant.";
        }
    }

    /** The tokens after the present ones. The vendor may issue a new refresh token and revoke this one, so the request is never repeated. */
    record RefreshToken(String refreshToken) implements Grant {
        @Override
        public Map<String, String> form() {
            return Map.of("grant_type", "refresh_token", "refresh_token", refreshToken);
        }

        @Override
        public List<String> secrets() {
            return List.of(refreshToken);
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public String advice() {
            return "The refresh token is wrong, expired or was revoked: let the user log in again.";
        }

        @Override
        public String toString() {
            return "RefreshToken[***]";
        }
    }
}
