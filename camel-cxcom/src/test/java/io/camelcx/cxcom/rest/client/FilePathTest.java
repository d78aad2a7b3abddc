// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths of files and objects, as the vendor's text writes them. */
class FilePathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "self:/photos/2353.jpg | self:%2Fphotos%2F2353.jpg",
                "l6hkZxxCEeGQ1BIBPQhmWA:/photos/2353.jpg | l6hkZxxCEeGQ1BIBPQhmWA:%2Fphotos%2F2353.jpg",
                "l6hkZxxCEeGQ1BIBPQhmWA:ZdvTGn0mEeG34xIFOBql1A | l6hkZxxCEeGQ1BIBPQhmWA:ZdvTGn0mEeG34xIFOBql1A",
                "l6hkZxxCEeGQ1BIBPQhmW+:/a | l6hkZxxCEeGQ1BIBPQhmW%2B:%2Fa",
                "self:/a b+c%20?#&=;:@.txt | self:%2Fa%20b%2Bc%2520%3F%23%26%3D%3B%3A%40.txt",
                "self:/grüße/日本/😀 | self:%2Fgr%C3%BC%C3%9Fe%2F%E6%97%A5%E6%9C%AC%2F%F0%9F%98%80",
                "self:/a\\b~._- | self:%2Fa%5Cb~._-"
            })
    void isOneSegmentOfAnAddressWithAPlainColon(String path, String encoded) {
        assertThat(FilePath.of(path).encoded()).isEqualTo(encoded);
        assertThat(FilePath.of(path)).hasToString(path);
    }

    @Test
    void aFileHasAName() {
        assertThat(FilePath.of("self:/photos/2353.jpg").name()).isEqualTo("2353.jpg");
        assertThatThrownBy(() -> FilePath.of("self:ZdvTGn0mEeG34xIFOBql1A").name())
                .hasMessageContaining("and not its UUID: self:ZdvTGn0mEeG34xIFOBql1A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/photos/2353.jpg",
                ":/photos/2353.jpg",
                "me:/a",
                "Self:/a",
                "l6hkZxxCEeGQ1BIBPQhmW:/a",
                "l6hkZxxCEeGQ1BIBPQhmWAA:/a",
                "l6hkZxxCEeGQ1BIBPQhmW/:/a",
                "self:photos/2353.jpg",
                "self:",
                "self:/",
                "self:/photos/",
                "self:/photos//a",
                "self:/../a",
                "self:/./a",
                "self:/a\uD83D"
            })
    void anotherFormIsRefused(String path) {
        assertThatThrownBy(() -> FilePath.of(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesHaveUpTo255Utf16Units() {
        assertThat(FilePath.of("self:/" + "ä".repeat(255) + "/" + "b".repeat(255))
                        .name())
                .isEqualTo("b".repeat(255));
        assertThat(FilePath.of("self:/" + "a".repeat(253) + "😀").name()).endsWith("😀");

        assertThatThrownBy(() -> FilePath.of("self:/" + "a".repeat(256) + "/b"))
                .hasMessageStartingWith(
                        "The names of files and folders have at most 255 characters, but one has 256: aaa");
        assertThatThrownBy(() -> FilePath.of("self:/" + "a".repeat(254) + "😀")).hasMessageContaining("has 256");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/users/self | /users/self",
                "/data/self%3A%2Fphotos%2F2353.jpg | /data/self:%2Fphotos%2F2353.jpg",
                "/data/self%3A/photos/2353.jpg?a=self%3A%2Fb | /data/self:%2Fphotos%2F2353.jpg?a=self%3A%2Fb",
                "/files/self%3A%2Fa%3Ab/move | /files/self:%2Fa%3Ab/move",
                "/files/l6hkZxxCEeGQ1BIBPQhmW%2B%3AZdvTGn0mEeG34xIFOBql1A/move | /files/l6hkZxxCEeGQ1BIBPQhmW%2B:ZdvTGn0mEeG34xIFOBql1A/move",
                "/tags/a%3Ab/list | /tags/a%3Ab/list"
            })
    void thePathOfAFileIsRecognisedInAnyCall(String path, String expected) {
        assertThat(ResourcePath.encoded(path)).isEqualTo(expected);
    }

    @Test
    void aMalformedPathOfAFileIsRefusedInAnyCall() {
        assertThatThrownBy(() -> ResourcePath.encoded("/data/self%3Aphotos"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must begin with a slash");
    }
}
