// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

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
    void aWordKnowsItsPosition() {
        String text = "🚀 Größe";

        assertThat(Words.of(text)).singleElement().satisfies(word -> assertThat(
                        text.substring(word.start(), word.end()))
                .isEqualTo("Größe"));
    }

    @Test
    void aWordWithoutEndIsCutButNotInTheMiddleOfACharacter() {
        assertThat(keys("x".repeat(1_000))).containsExactly("x".repeat(Words.MAX_KEY));
        String pairs = "a" + "\uD801\uDC28".repeat(100);
        assertThat(keys(pairs)).containsExactly(pairs.substring(0, Words.MAX_KEY - 1));
    }

    private static List<String> keys(String text) {
        return Words.of(text).stream().map(Word::key).toList();
    }
}
