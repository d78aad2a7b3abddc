// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.hub.knowledge.MarkedText.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void matchingWordsAreMarked() {
        assertThat(MarkedText.title("Größe & Gewicht", SearchQuery.parse("gross gew")))
                .containsExactly(new Piece("Größe", true), new Piece(" & ", false), new Piece("Gewicht", true));
    }

    @Test
    void aSingleLetterIsNotTheBeginningOfAWord() {
        assertThat(marked(MarkedText.title("C and C# in Cairo", SearchQuery.parse("c"))))
                .containsExactly("C", "C");
    }

    @Test
    void aSnippetHasTheMostMatchingWords() {
        String text = "camel "
                .concat("sand ".repeat(200))
                .concat("a camel with humps ")
                .concat("sand ".repeat(200));

        List<Piece> snippet = MarkedText.snippet(text, SearchQuery.parse("camel hump"));

        assertThat(marked(snippet)).containsExactly("camel", "humps");
        assertThat(text(snippet)).startsWith("…sand ").endsWith(" sand…").hasSizeLessThan(260);
    }

    @Test
    void withoutMatchesASnippetIsTheBeginning() {
        assertThat(text(MarkedText.snippet("sand ".repeat(200), SearchQuery.parse("camel"))))
                .startsWith("sand sand")
                .endsWith("sand…");
        assertThat(MarkedText.snippet("", SearchQuery.parse("camel"))).isEmpty();
    }

    @Test
    void aPhraseIsMarkedOnlyAsAWhole() {
        assertThat(marked(MarkedText.title("Two humps, no two wishes", SearchQuery.parse("\"two humps\""))))
                .containsExactly("Two", "humps");
    }

    @Test
    void aSnippetOfALongWordIsBounded() {
        assertThat(text(MarkedText.snippet("x".repeat(1_000_000), SearchQuery.parse("xx"))))
                .hasSizeLessThan(260);
    }

    @Test
    void aTextWithoutBlanksIsCutBetweenCharacters() {
        String text = "🚀".repeat(300) + "camel" + "🚀".repeat(300);

        String snippet = text(MarkedText.snippet(text, SearchQuery.parse("camel")));

        assertThat(snippet).contains("camel").matches("…(🚀)+camel(🚀)+…");
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static List<String> marked(List<Piece> pieces) {
        return pieces.stream().filter(Piece::found).map(Piece::text).toList();
    }
}
