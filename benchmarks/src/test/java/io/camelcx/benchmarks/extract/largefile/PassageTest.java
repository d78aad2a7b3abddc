// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
