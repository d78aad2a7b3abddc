// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.settings.AuthSettings;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.oauth.BearerTokens;
import io.camelcx.simulator.oauth.JwtWriter;
import io.camelcx.simulator.oauth.Token;
import io.camelcx.simulator.oauth.Tokens;
import java.util.Optional;

/** The operations of a user who has signed in: user information, sign-out, password. */
final class UserEndpoints {
    private final BearerTokens bearers;
    private final Tokens tokens;
    private final UserDirectory users;
    private final UserInfo info;
    private final JwtWriter jwt;

    UserEndpoints(AuthSettings settings, BearerTokens bearers, Tokens tokens, UserDirectory users) {
        this.bearers = bearers;
        this.tokens = tokens;
        this.users = users;
        this.info = new UserInfo(settings, users);
        this.jwt = new JwtWriter(settings.clientSecret());
    }

    Answer userInfo(HttpCall call) {
        return Answer.json(200, info.cloudUser(bearer(call)));
    }

    Answer openIdUserInfo(HttpCall call) {
        return Answer.json(200, info.openIdUser(bearer(call)));
    }

    Answer jwtUserInfo(HttpCall call) {
        return Envelope.done().header("X-GWS-User", jwt.write(info.cloudUser(bearer(call))));
    }

    Answer ping(HttpCall call) {
        return bearers.find(call.header("Authorization")).isPresent()
                ? Envelope.done()
                : Envelope.error(403, "Prohibited");
    }

    Answer signOutAndRedirect(HttpCall call) {
        Answer done = signOut(call);
        return call.query("redirectUri").map(Answer::redirect).orElse(done);
    }

    Answer signOut(HttpCall call) {
        Token token = bearer(call);
        if (call.query("global").equals(Optional.of("true"))) {
            tokens.revokeAllOf(token.principal());
        } else {
            tokens.revoke(token);
        }
        return Envelope.done();
    }

    Answer changePassword(HttpCall call) {
        ObjectNode data = call.json()
                .map(body -> body.get("data"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> Envelope.refusal(403, "Unable to update password"));
        // The token is optional, as is the name: one of them identifies the user.
        String user = Optional.of(data.path("userName").asText(""))
                .filter(name -> !name.isBlank())
                .or(() -> bearers.find(call.header("Authorization")).map(Token::principal))
                .orElse("");
        String next = data.path("newPassword").asText("");
        boolean changed = !next.isEmpty()
                && users.changePassword(user, data.path("oldPassword").asText(""), next);
        return changed ? Envelope.done() : Envelope.error(403, "Unable to update password");
    }

    private Token bearer(HttpCall call) {
        return bearers.find(call.header("Authorization")).orElseThrow(() -> Envelope.refusal(401, "Unauthorized"));
    }
}
