// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPrefixTest {

    @ParameterizedTest
    @CsvSource({
        "A,       A/b,        true",
        "A,       A/b/c,      true",
        "A,       A,          false",
        "A,       A/,         false",
        "A,       A//b,       false",
        "A,       A//b/c,     false",
        "A//b,    A//b/c,     true",
        "A//b,    A//b//c,    false",
        "A,       A///b,      true",
        "A//,     A///b,      true",
        "A,       AB/c,       false",
        "'',      A,          true",
        "'',      '',         false",
        "A/b,     A/b/c//d,   true"
    })
    void onlyASlashThatDividesLeadsBelow(String path, String other, boolean above) {
        assertThat(new PathPrefix(path).isAbove(other)).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource({"A, A/b, Z, Z/b", "A/b, A/b/c//d, Z, Z/c//d", "A, A/b, '', b"})
    void aPathMovesWithWhatIsAboveIt(String from, String path, String to, String moved) {
        assertThat(new PathPrefix(from).moved(path, to)).isEqualTo(moved);
    }
}
