// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.secret.Redactor;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A running connection, as the vendor's API client sees it.
 *
 * @param root        the URL of the version of the API, without a slash at the end: everything but uploads and downloads
 * @param dataRoot    the same for uploads and downloads
 * @param application the application that users authorize; empty if the connection has a token alone
 * @param tokens      the tokens of users
 * @param transport   makes calls; the token is a part of each request
 * @param mapper      reads and writes JSON
 * @param clock       the local time
 */
public record CxcomApi(
        URI root,
        URI dataRoot,
        Optional<CxcomApplication> application,
        UserTokens tokens,
        HttpTransport transport,
        ObjectMapper mapper,
        Clock clock) {

    /** The vendor's name in errors. */
    public static final String VENDOR = "CX";

    /**
     * @param version  of the API, which its addresses contain
     * @param ownToken the token of the user without a name
     */
    static CxcomApi open(
            ConnectionParts parts,
            URI root,
            URI dataRoot,
            Optional<CxcomApplication> application,
            UserTokens tokens,
            Optional<String> ownToken) {
        ObjectMapper mapper = parts.mapper(ExactJson.mapper());
        String[] secrets = Stream.concat(application.map(CxcomApplication::clientSecret).stream(), ownToken.stream())
                .toArray(String[]::new);
        HttpTransport transport = parts.own(parts.transport(VENDOR)
                .errors(new CxcomErrorReader(mapper))
                .redactor(Redactor.of(secrets))
                .build());
        return new CxcomApi(root, dataRoot, application, tokens, transport, mapper, parts.clock());
    }

    @Override
    public String toString() {
        return "CxcomApi[" + root + "]";
    }
}
