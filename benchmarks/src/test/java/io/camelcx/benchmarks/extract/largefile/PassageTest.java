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
package io.camelcx.benchmarks.extract.largefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class PassageTest {

    @Test
    void whatOneJvmWritesTheOtherReads() {
        Passage passage = new Passage(5L << 30, 12_000_000, 31.25, 60_000_000);

        assertThat(Passage.parse(passage + "\n")).isEqualTo(passage);
    }

    @Test
    void anythingElseIsNoPassage() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Passage.parse(""))
                .withMessage("The file has not passed through: the program says ''");
    }
}
