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
