// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.support.http.TestServer.Answer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Cookies belong to the jar that the caller names alone. */
class SharedCookiesTest {

    @AutoClose
    private final TransportRig rig = new TransportRig();

    private final HttpTransport transport = rig.transport().build();
    private final Jar jar = new Jar();

    @Test
    void cookiesOfAnAnswerGoIntoTheJarAndOutWithTheNextCall() {
        try (TestServer server = TestServer.start(request -> Answer.ok("").with("Set-Cookie", "SESSION=1; Path=/"))) {
            value(transport.send(withJar(server.uri("/a")), TEXT));
            value(transport.send(withJar(server.uri("/b")), TEXT));

            assertThat(jar.stored).contains(server.uri("/a") + " [SESSION=1; Path=/]");
            assertThat(server.journal().get(0).header("Cookie")).isEmpty();
            assertThat(server.journal().get(1).header("Cookie")).contains("SESSION=1");
        }
    }

    @Test
    void cookiesOfAnErrorAnswerCountToo() {
        try (TestServer server = TestServer.start(request -> Answer.of(404, "").with("Set-Cookie", "LB=7"))) {
            failure(transport.send(withJar(server.uri("/")), TEXT));

            assertThat(jar.stored).hasSize(1);
        }
    }

    @Test
    void withoutAJarNoCookieIsKept() {
        try (TestServer server = TestServer.start(request -> Answer.ok("").with("Set-Cookie", "SESSION=1"))) {
            ApiRequest plain = ApiRequest.get("read", server.uri("/")).build();
            value(transport.send(plain, TEXT));
            value(transport.send(plain, TEXT));

            assertThat(server.journal().get(1).header("Cookie")).isEmpty();
        }
    }

    @Test
    void anotherOriginsCookiesStayOutOfTheJar() {
        try (TestServer other = TestServer.start(request -> Answer.ok("").with("Set-Cookie", "EVIL=1"));
                TestServer server = TestServer.start(
                        request -> Answer.redirect(302, other.uri("/").toString()))) {
            value(transport.send(withJar(server.uri("/")), TEXT));

            assertThat(jar.stored).isEmpty();
        }
    }

    private ApiRequest withJar(URI uri) {
        return ApiRequest.get("read", uri).cookies(jar).build();
    }

    private static final class Jar implements CookieJar {

        private final List<String> stored = new ArrayList<>();
        private Optional<String> cookie = Optional.empty();

        @Override
        public Optional<String> cookieHeader(URI uri) {
            return cookie;
        }

        @Override
        public void store(URI uri, List<String> setCookieHeaders) {
            stored.add(uri + " " + setCookieHeaders);
            cookie = Optional.of(setCookieHeaders.get(0).split(";")[0]);
        }
    }
}
