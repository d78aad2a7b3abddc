/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
