// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.TestServer.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as servers write them. */
class HttpAddressTest {

    private static final String SIGNED = "X-Amz-Security-Token=t0ken-abc&X-Amz-Signature=0123456789abcdef";

    @AutoClose
    private final TransportRig rig = new TransportRig();

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "http://my_host:8080/a http://my_host:8080/a",
                "`https://h/a b|{c}.csv?d=e f` https://h/a%20b%7C%7Bc%7D.csv?d=e%20f",
                "https://h/日本.csv?n=ü https://h/%E6%97%A5%E6%9C%AC.csv?n=%C3%BC",
                "https://h/%E6%97%A5/%2F?a=%26 https://h/%E6%97%A5/%2F?a=%26",
                "https://bücher.example/ https://xn--bcher-kva.example/",
                "HTTPS://Files.Example/Key HTTPS://files.example/Key",
                "http://h http://h/",
                "http://h?a http://h/?a",
                "http://h/a/./b/../c/.. http://h/a/",
                "http://h//a//b http://h//a//b",
                "`  http://h/a  ` http://h/a",
                "`http://h/a#b c` http://h/a",
                "http://[::1]:8080/a http://[::1]:8080/a",
                "http://h/a[1]?b[0]=c http://h/a%5B1%5D?b[0]=c",
                "http://h/a\\b\"^ http://h/a%5Cb%22%5E",
            })
    void isReadAsABrowserReadsIt(String text, String address) {
        assertThat(HttpAddress.parse(text)).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "h/a",
                "/a",
                "//h/a",
                "http:/a",
                "http:///a",
                "ftp://h/a",
                "javascript:alert(1)",
                "http://u:p@h/",
                "http://h:99999/",
                "http://h:x/",
                "http://a b/",
                "http://h/%zz",
                "http://h/a?b=%4",
                "http://a..b/",
                "http://[::1/",
                "%",
                "http://:80/"
            })
    void anythingElseIsNoAddress(String text) {
        assertThat(HttpAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                // RFC 3986, section 5.4
                "g http://a/b/c/g",
                "./g http://a/b/c/g",
                "g/ http://a/b/c/g/",
                "/g http://a/g",
                "//g http://g/",
                "?y http://a/b/c/d;p?y",
                "g?y http://a/b/c/g?y",
                "#s http://a/b/c/d;p?q",
                "g#s http://a/b/c/g",
                ";x http://a/b/c/;x",
                "g;x http://a/b/c/g;x",
                ". http://a/b/c/",
                "./ http://a/b/c/",
                ".. http://a/b/",
                "../g http://a/b/g",
                "../.. http://a/",
                "../../g http://a/g",
                "../../../g http://a/g",
                "/./g http://a/g",
                "/../g http://a/g",
                "g. http://a/b/c/g.",
                ".g http://a/b/c/.g",
                "g.. http://a/b/c/g..",
                "..g http://a/b/c/..g",
                "./../g http://a/b/g",
                "./g/. http://a/b/c/g/",
                "g/./h http://a/b/c/g/h",
                "g/../h http://a/b/c/h",
                "g;x=1/./y http://a/b/c/g;x=1/y",
                "g?y/../x http://a/b/c/g?y/../x",
                "https://o/p https://o/p"
            })
    void referencesAreResolvedByTheRfc(String reference, String address) {
        assertThat(HttpAddress.ofHeader(URI.create("http://a/b/c/d;p?q"), reference))
                .contains(URI.create(address));
    }

    private record Moved(String location, String target) {}

    @Test
    void locationsLeadWhereABrowserGoes() {
        for (Moved moved : new Moved[] {
            new Moved("?moved=1", "/files/here?moved=1"),
            new Moved("a b|{c}", "/files/a%20b%7C%7Bc%7D"),
            new Moved("/日本.csv?n=ü", "/%E6%97%A5%E6%9C%AC.csv?n=%C3%BC"),
            new Moved("/%E6%97%A5.csv", "/%E6%97%A5.csv"),
            new Moved("../up#part", "/up")
        }) {
            try (RawServer server = RawServer.start((socket, number) -> {
                if (number == 1) {
                    // UTF-8 as it is, which no HTTP server would let us send.
                    byte[] head = ("HTTP/1.1 302 Found\r\nLocation: " + moved.location()
                                    + "\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8);
                    socket.getOutputStream().write(head);
                } else {
                    RawServer.writeOk(socket, "arrived");
                }
            })) {
                assertThat(value(rig.transport().build().send(get(server.uri("/files/here?q=1")), TEXT)))
                        .isEqualTo("arrived");
                assertThat(server.targets()).containsExactly("/files/here?q=1", moved.target());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://h/%zz?", "http://h:x/?", "ftp://h/?", "http://u:passw0rd@h/?"})
    void aLocationThatIsNoneTellsNothingOfIt(String location) {
        try (TestServer server = TestServer.start(request -> Answer.redirect(302, location + SIGNED))) {
            CxApiException failure = failure(rig.transport().build().send(get(server.uri("/")), TEXT));

            assertThat(failure)
                    .hasMessageContaining("Location is no plain http or https address")
                    .hasNoCause();
            assertThat(failure.getMessage()).doesNotContain("t0ken", "0123456789abcdef", "passw0rd", "%zz");
        }
    }

    @Test
    void aPathMayBeginWithTwoSlashes() {
        try (TestServer server = TestServer.start(request -> Answer.ok("x"))) {
            URI uri = HttpAddress.parse(server.uri("//a/b?c=d").toString()).orElseThrow();

            assertThat(value(rig.transport().build().send(get(uri), TEXT))).isEqualTo("x");
            assertThat(server.only().target()).isEqualTo("//a/b?c=d");
        }
    }

    @Test
    void aHostNameMayHaveUnderscores() {
        URI uri = HttpAddress.parse("http://no_such_host.invalid:81/").orElseThrow();

        assertThat(failure(rig.transport().build().send(get(uri), TEXT)))
                .hasMessageContaining("the host of http://no_such_host.invalid:81 is not known");
    }

    @Test
    void anOriginKnowsUnderscores() {
        ApiRequest request = get(URI.create("http://my_host/a"));

        assertThat(HttpAddress.origin(URI.create("http://My_Host/"))).isEqualTo("http://my_host:80");
        assertThat(HttpAddress.ofHeader(request.uri(), "b")).isEqualTo(Optional.of(URI.create("http://my_host/b")));
    }

    @Test
    void anAddressIsShownWithoutItsSecrets() {
        assertThat(HttpAddress.withoutSecrets("https://me:pass@h/a b?sig=1#x")).isEqualTo("https://***h/a b?***");
        assertThat(HttpAddress.withoutSecrets("no address")).isEqualTo("no address");
    }

    private static ApiRequest get(URI uri) {
        return ApiRequest.get("read", uri).build();
    }
}
