// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathSegmentTest {

    @Test
    void unreservedCharactersStayAsTheyAre() {
        String unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

        assertThat(PathSegment.encode(unreserved)).isEqualTo(unreserved);
    }

    @ParameterizedTest
    @CsvSource({
        "a b, a%20b",
        "a/b, a%2Fb",
        "a+b, a%2Bb",
        "a?b#c, a%3Fb%23c",
        "100%, 100%25",
        "a%2Fb, a%252Fb",
        "*!'();:@&=$, %2A%21%27%28%29%3B%3A%40%26%3D%24",
        "Größe, Gr%C3%B6%C3%9Fe",
        "😀, %F0%9F%98%80"
    })
    void everythingElseIsEncodedInUtf8(String name, String encoded) {
        assertThat(PathSegment.encode(name.replace("''", "'"))).isEqualTo(encoded);
    }

    @Test
    void theNameComesBackWhenTheSegmentIsDecoded() {
        String name = "All of it: /?#[]@!$&'()*+,;= \"<>\\^`{|}\u0000\u0007\n äöü 漢字";

        URI uri = URI.create("http://localhost/" + PathSegment.encode(name) + "/next");

        assertThat(uri.getPath()).isEqualTo("/" + name + "/next");
    }

    @Test
    void noNameIsNoSegment() {
        assertThat(PathSegment.encode("")).isEmpty();
    }
}
