// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordAnalyzerTest {

    @Test
    void aWordIsASequenceOfLettersAndDigits() {
        assertThat(keys("Hold Ctrl+S, then (wait) 14 days: don't"))
                .containsExactly("hold", "ctrl", "s", "then", "wait", "14", "days", "don", "t");
        assertThat(keys(" %_'\"🚀 -- ")).isEmpty();
    }

    @Test
    void capitalsAndAccentsMakeNoDifference() {
        assertThat(keys("Größe GRÖSSE grosse Grosse")).containsOnly("grosse");
        assertThat(keys("é e\u0301 E")).containsOnly("e");
    }

    @Test
    void aMarkThatIsPartOfALetterIsKept() {
        assertThat(keys("バス")).isNotEqualTo(keys("ハス"));
    }

    @Test
    void anIdeographIsAWordOfItsOwn() {
        assertThat(keys("技術サポート")).containsExactly("技", "術", "サポート");
    }

    @Test
    void aWordWithoutEndIsCut() {
        assertThat(keys("x".repeat(1_000))).containsExactly("x".repeat(64));
    }

    @Test
    void punctuationSeparatesWordsAndTheAccentsOfAllAlphabetsMakeNoDifference() {
        assertThat(keys("O'Neill too_many.words")).containsExactly("o", "neill", "too", "many", "words");
        assertThat(keys("Ёлка Λόγος Ελλάς")).containsExactly("елка", "λογος", "ελλας");
    }

    private static List<String> keys(String text) {
        return new WordAnalyzer().words(text);
    }
}
