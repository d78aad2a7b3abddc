// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.time.ServerClock;
import io.camelcx.test.HangLimit;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** No value of any header throws, and none keeps a call from being retried or from getting a new token. */
class HeaderPropertyTest {

    private static final AtomicReference<Answer> ANSWER = new AtomicReference<>();
    private static final AtomicReference<World> WORLD = new AtomicReference<>();

    /** What the server answers first; then it answers well. */
    private record Answer(int status, List<String> headers) {}

    private record World(TransportRig rig, RawServer server) {}

    @BeforeContainer
    static void start() {
        WORLD.set(new World(new TransportRig(), RawServer.start(HeaderPropertyTest::answer)));
    }

    @AfterContainer
    static void stop() {
        WORLD.get().server().close();
        WORLD.get().rig().close();
    }

    private static void answer(Socket socket, int number) throws IOException {
        Answer first = ANSWER.getAndSet(null);
        if (first == null) {
            RawServer.writeOk(socket, "good");
            return;
        }
        StringBuilder head = new StringBuilder("HTTP/1.1 " + first.status() + " Something\r\n");
        first.headers().forEach(header -> head.append(header).append("\r\n"));
        byte[] bytes = (head + "Content-Length: 3\r\nConnection: close\r\n\r\nbad").getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(bytes);
        socket.close();
    }

    @Property(tries = 300)
    void aBusyServerIsAskedAgain(@ForAll("headers") List<String> headers) {
        assertThat(outcome(new Answer(503, headers))).isIn("good", "waits");
    }

    @Property(tries = 300)
    void aTokenThatIsRefusedIsRenewed(@ForAll("headers") List<String> headers) {
        assertThat(outcome(new Answer(401, headers))).isEqualTo("good");
    }

    @Property(tries = 300)
    void aSuccessIsReadOrRefusedInWords(@ForAll("headers") List<String> headers) {
        assertThat(outcome(new Answer(200, headers))).isIn("bad", "good", "error");
    }

    @Property(tries = 300)
    void aRedirectLeadsSomewhereOrIsRefusedInWords(@ForAll("headers") List<String> headers) {
        assertThat(outcome(new Answer(302, headers))).isIn("good", "error");
    }

    /** Every other kind of exception, and every error that wraps one, fails the property. */
    private static String outcome(Answer first) {
        World world = WORLD.get();
        ANSWER.set(first);
        AtomicInteger logins = new AtomicInteger();
        BearerTokens tokens = new BearerTokens(
                previous -> CompletableFuture.completedFuture(
                        new AccessToken("token-" + logins.incrementAndGet(), Instant.MAX, Optional.empty())),
                world.rig().clock,
                Duration.ofMinutes(1));
        HttpTransport transport = world.rig()
                .transport()
                .tokens(tokens)
                .serverClock(new ServerClock("Acme", Clock.systemUTC()))
                .build();
        ApiRequest call = ApiRequest.get("read", world.server().uri("/a?X-Amz-Signature=s1gned"))
                .cookies(new Cookies())
                .build();
        try {
            return transport
                    .send(call, response -> {
                        response.charset();
                        response.length();
                        return TEXT.read(response);
                    })
                    .orTimeout(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(CxApiException.class);
            CxApiException error = (CxApiException) e.getCause();
            assertThat(error.getMessage()).doesNotContain("Exception").doesNotContain("s1gned");
            return error.retryAfter().isPresent() ? "waits" : "error";
        } finally {
            ANSWER.set(null);
        }
    }

    @Provide
    Arbitrary<List<String>> headers() {
        Arbitrary<String> names = Arbitraries.of(
                "Content-Type",
                "Content-Encoding",
                "Retry-After",
                "Set-Cookie",
                "Location",
                "Date",
                "Age",
                "WWW-Authenticate",
                "Proxy-Authenticate",
                "X-Request-Id",
                "Connection",
                "Keep-Alive",
                "Content-Language",
                "ETag",
                "Warning",
                "Vary",
                "Upgrade");
        return Combinators.combine(names, values())
                .as((name, value) -> name + ": " + value)
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<String> values() {
        Arbitrary<String> known = Arbitraries.of(
                "text/html; charset='utf-8'",
                "application/json; charset={charset}",
                "text/plain; charset=",
                "charset=\u00fc",
                ";",
                "a/b/c",
                "text/plain; charset=\"",
                "/",
                "gzip",
                "br",
                ", ,",
                "-1",
                "99999999999999999999",
                "1.5",
                "Mon, 99 Foo 2026 99:99:99 GMT",
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "?moved=1",
                "http://[",
                "http://a b|{}/%zz",
                "//",
                "/\u65e5\u672c.csv",
                "http://u:p@h/",
                "Basic realm=\"x",
                "Digest qop=,,=",
                "Negotiate",
                "Basic charset=\"{}\"",
                "Bearer error=\"invalid",
                "a=\"b c\"; Path=/",
                "=",
                "a=b; Expires=never; Max-Age=x",
                "keep-alive, close",
                "timeout=x",
                "timeout=-5",
                "100-continue");
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("\t\u00e4\u00ff\u65e5;,=\"'{}%")
                .ofMaxLength(40);
        return Arbitraries.oneOf(known, any, Combinators.combine(known, any).as(String::concat));
    }

    private static final class Cookies implements CookieJar {
        @Override
        public Optional<String> cookieHeader(URI uri) {
            return Optional.empty();
        }

        @Override
        public void store(URI uri, List<String> setCookieHeaders) {
            assertThat(setCookieHeaders).isNotEmpty();
        }
    }
}
