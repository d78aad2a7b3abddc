// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth.client;

import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.error.ErrorReader;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Function;

/** Reads errors as the connection does, with the advice of one operation. */
final class AuthErrors implements ErrorReader {

    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    private static final String USERS_TOKEN =
            "The user's access token is wrong, has expired or was revoked: get another one by the"
                    + " refresh token, or let the user log in again.";

    private final ErrorReader reader;
    private final int status;
    private final String advice;

    private AuthErrors(ErrorReader reader, int status, String advice) {
        this.reader = reader;
        this.status = status;
        this.advice = advice;
    }

    /** Of a request for tokens. A 401 refuses the client application, as for the connection. */
    static ErrorReader ofGrant(ErrorReader reader, Grant grant) {
        return new AuthErrors(reader, 400, grant.advice());
    }

    /** Of a request with a user's token. */
    static ErrorReader ofUser(ErrorReader reader) {
        return new AuthErrors(reader, UNAUTHORIZED, USERS_TOKEN);
    }

    static ErrorReader ofPassword(ErrorReader reader) {
        return new AuthErrors(
                ofUser(reader), FORBIDDEN, "Check the user's name and old password, and the rules for new ones.");
    }

    @Override
    public ErrorDetails read(
            int actual, Function<String, Optional<String>> headers, byte[] body, Optional<Charset> charset) {
        ErrorDetails details = reader.read(actual, headers, body, charset);
        return actual == status && isOfService(details) ? details.withAdvice(advice) : details;
    }

    /** The gateway's refusal of an API key, and pages of proxies, have no code. */
    private static boolean isOfService(ErrorDetails details) {
        return details.code().isPresent();
    }

    /** Whether the service, and not a gateway, reports that the user is not signed in. */
    static boolean meansSignedOut(CxApiException error) {
        int status = error.status().orElse(0);
        return (status == UNAUTHORIZED || status == FORBIDDEN) && error.code().isPresent();
    }
}
