// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCookiesTest {

    private final URI uri = URI.create("http://localhost:8080/notifications");
    private final SessionCookies cookies = new SessionCookies();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "LB=\"a.b c\"; Path=/; HttpOnly|LB=\"a.b c\"",
                "LB=\"\"|LB=\"\"",
                "LB=a|LB=a",
                "LB=a=b==; Path=/|LB=a=b==",
                "LB=|LB="
            })
    void aValueIsSentBackUnchanged(String header, String cookie) {
        cookies.store(uri, List.of(header));

        assertThat(cookies.cookieHeader(uri)).contains(cookie);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void anExpiryIsReadInEachFormOfAnHttpDate(String date) {
        cookies.store(uri, List.of("gone=1; Expires=" + date, "stays=1; Expires=Tue Jan  1 00:00:00 2999"));

        assertThat(cookies.cookieHeader(uri)).contains("stays=1");
    }

    @Test
    void aSecureCookieIsNotSentOverPlainHttp() {
        URI secure = URI.create("https://localhost:8080/notifications");
        cookies.store(secure, List.of("S=1; Path=/; Secure"));

        assertThat(cookies.cookieHeader(uri)).isEmpty();
        assertThat(cookies.cookieHeader(secure)).contains("S=1");
    }

    @Test
    void theCookieOfTheSameNameIsReplaced() {
        cookies.store(uri, List.of("S=\"1\"; Path=/", "S=\"2\"; Path=/"));

        assertThat(cookies.cookieHeader(uri)).contains("S=\"2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "=",
                "=a",
                "\"",
                "a",
                "a=b; Max-Age=x",
                "a=b; Expires=never",
                "a=b; Domain=[",
                "a=\u00ff\u0001",
                "a=\"b"
            })
    void nothingThatAServerSendsThrows(String header) {
        cookies.store(uri, List.of(header, "good=1"));

        assertThat(cookies.cookieHeader(uri))
                .hasValueSatisfying(value -> assertThat(value).contains("good=1"));
    }
}
