// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommaListTest {

    @Test
    void textIsSplitAtItsCommasWithoutTheSpacesAroundTheItems() {
        assertThat(CommaList.of(" agent 1,agent 2 ,\n agent3")).containsExactly("agent 1", "agent 2", "agent3");
    }

    @Test
    void emptyItemsDoNotCount() {
        assertThat(CommaList.of(",a, ,b,")).containsExactly("a", "b");
    }

    @Test
    void aCollectionIsTakenItemByItemSoThatTheyMayHoldCommas() {
        assertThat(CommaList.of(List.of("a,b", " c ", 7, ""))).containsExactly("a,b", "c", "7");
    }

    @Test
    void nothingIsAnEmptyList() {
        assertThat(CommaList.of(null)).isEmpty();
        assertThat(CommaList.of(" ")).isEmpty();
    }
}
