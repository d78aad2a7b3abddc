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
package io.camelcx.expert.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SaveFormatTest {

    @Test
    void htmlIsSavedAsItIs() {
        assertThat(SaveFormat.html.html("<p>a &amp; b</p>")).isEqualTo("<p>a &amp; b</p>");
    }

    @Test
    void textBecomesParagraphs() {
        assertThat(SaveFormat.text.html("one\ntwo\r\n\r\n  \n<b> & c\n"))
                .isEqualTo("<p>one<br />two</p><p>&lt;b&gt; &amp; c</p>");
    }

    @Test
    void noTextIsAnEmptyPage() {
        assertThat(SaveFormat.text.html("  ")).isEmpty();
    }
}
