// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathPatternTest {

    @Test
    void aPatternWithoutStarMatchesThePathAlone() {
        assertThat(PathPattern.of("/a/b").matches("/a/b")).isTrue();
        assertThat(PathPattern.of("/a/b").matches("/a/b/c")).isFalse();
    }

    @Test
    void aStarMatchesAnyCharactersSlashesIncluded() {
        assertThat(PathPattern.of("/a/*/z").matches("/a/b/c/z")).isTrue();
        assertThat(PathPattern.of("/a*").matches("/a")).isTrue();
        assertThat(PathPattern.of("*").matches("/anything")).isTrue();
        assertThat(PathPattern.of("*/z").matches("/a/z")).isTrue();
    }

    @Test
    void charactersOfRegularExpressionsStandForThemselves() {
        assertThat(PathPattern.of("/a.b").matches("/aXb")).isFalse();
        assertThat(PathPattern.of("/a(b)+").matches("/a(b)+")).isTrue();
    }
}
