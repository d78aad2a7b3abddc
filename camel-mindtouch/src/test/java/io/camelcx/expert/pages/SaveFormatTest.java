// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
