// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void rowsStandBelowTheColumns() {
        assertThat(new Table("client", "s").row("bare", 1.5))
                .hasToString("| client | s |\n| --- | --- |\n| bare | 1.5 |\n");
    }

    @Test
    void aRowWithoutACellForEachColumnIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("client", "s").row("bare"));
    }
}
