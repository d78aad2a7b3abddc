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
