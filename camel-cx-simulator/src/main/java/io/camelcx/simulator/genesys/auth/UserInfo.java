// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.settings.AuthSettings;
import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.oauth.Token;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The descriptions of a token's principal in the vendor's two shapes. */
record UserInfo(AuthSettings settings, UserDirectory users) {
    private static final String CONTACT_CENTER = "9350e2fc-a1dd-4c65-8d40-1f75a2e080dd";
    private static final String ENVIRONMENT = "5f2b4a54-7a3a-4c8a-9b56-63e1f1b0c9d2";

    /** The vendor's CloudUserDetails; a client has no record in Configuration Server, so fewer fields. */
    ObjectNode cloudUser(Token token) {
        ObjectNode user = withAuthorities(token);
        if (token.isUser()) {
            user.put("cmeUserName", token.principal())
                    .put("contactCenterId", CONTACT_CENTER)
                    .put("dbid", dbid(token))
                    .put("environmentId", ENVIRONMENT)
                    .put("loginName", token.principal());
        }
        user.putObject("properties");
        String unique =
                token.isUser() ? token.principal() + "#" + dbid(token) + "#" + CONTACT_CENTER : token.principal();
        return user.put("username", unique);
    }

    /** The vendor's OpenIdUserInfo. */
    ObjectNode openIdUser(Token token) {
        ObjectNode user = withAuthorities(token).put("aud", settings.clientId());
        if (token.isUser()) {
            user.put("contact_center_id", CONTACT_CENTER)
                    .put("dbid", dbid(token))
                    .put("email", token.principal() + "@example.com")
                    .put("environment_id", ENVIRONMENT)
                    .put("family_name", "User")
                    .put("given_name", token.principal());
        }
        user.putObject("properties");
        String subject = UUID.nameUUIDFromBytes(token.principal().getBytes(StandardCharsets.UTF_8))
                .toString();
        return user.put("sub", subject).put("user_name", token.principal());
    }

    /** A user who was deleted after signing in has no record any more. */
    private int dbid(Token token) {
        return users.named(token.principal()).map(CentreUser::dbid).orElse(0);
    }

    private static ObjectNode withAuthorities(Token token) {
        ObjectNode user = Json.object();
        user.putArray("authorities")
                .addObject()
                .put("name", token.isUser() ? "ROLE_AGENT" : "ROLE_CLIENT")
                .putArray("privileges");
        return user;
    }
}
