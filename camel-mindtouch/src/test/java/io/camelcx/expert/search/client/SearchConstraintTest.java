// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Constraints mean for Lucene's own parser what they say, whatever their values contain. */
class SearchConstraintTest {

    private static final List<String> TAGS = List.of("a", "b c", "d:e", "(f)", "NOT", "\"g\\");

    private static Query parse(Analyzer analyzer, String text) throws ParseException {
        return new QueryParser("words", analyzer).parse(text);
    }

    private static Query parse(SearchConstraint constraint) throws ParseException {
        return parse(new KeywordAnalyzer(), constraint.toString());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.strings()
                .withChars("+-&|!(){}[]^\"~*?:\\/ ANDORTuüß\u3000\u00a0\n0'<>=@,.;#")
                .ofMaxLength(12);
        return Arbitraries.oneOf(hostile, Arbitraries.strings().ofMaxLength(12));
    }

    @Property(tries = 5000)
    void aValueOfAnyCharactersIsOneTermAndNothingElse(@ForAll("texts") String value) throws Exception {
        SearchConstraint constraint;
        try {
            constraint = SearchConstraint.tag(value);
        } catch (IllegalArgumentException refused) {
            assertThat(value.isBlank() || value.chars().anyMatch(Character::isISOControl))
                    .isTrue();
            return;
        }

        Query query = parse(constraint.and(SearchConstraint.type("wiki")));

        assertThat(((BooleanQuery) query).clauses())
                .containsExactly(must(new Term("tag", value)), must(new Term("type", "wiki")));
    }

    private static BooleanClause must(Term term) {
        return new BooleanClause(new TermQuery(term), BooleanClause.Occur.MUST);
    }

    @Property(tries = 5000)
    void theWordsOfAUserAreTermsAndNothingElse(@ForAll("texts") String text) throws Exception {
        String words;
        try {
            words = SearchText.words(text);
        } catch (IllegalArgumentException refused) {
            assertThat(text.chars().anyMatch(Character::isISOControl)).isTrue();
            return;
        }
        List<String> expected = Arrays.stream(text.split("[\\s\\p{Z}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (expected.isEmpty()) {
            assertThat(words).isEmpty();
            return;
        }

        Query query = parse(new WhitespaceAnalyzer(), words);

        assertThat(terms(query)).isEqualTo(expected);
    }

    private static List<String> terms(Query query) {
        return query instanceof TermQuery one
                ? List.of(one.getTerm().text())
                : ((BooleanQuery) query)
                        .clauses().stream()
                                .map(clause -> ((TermQuery) clause.getQuery())
                                        .getTerm()
                                        .text())
                                .toList();
    }

    /** A constraint, and what it says. */
    private record Said(SearchConstraint constraint, Predicate<Set<String>> meaning) {
        @Override
        public String toString() {
            return constraint.toString();
        }
    }

    @Provide
    Arbitrary<Said> trees() {
        return trees(5);
    }

    private static Arbitrary<Said> trees(int depth) {
        Arbitrary<Said> leaf =
                Arbitraries.of(TAGS).map(tag -> new Said(SearchConstraint.tag(tag), tags -> tags.contains(tag)));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Said> part = trees(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                part.map(
                        each -> new Said(each.constraint().not(), each.meaning().negate())),
                Combinators.combine(part, part)
                        .as((a, b) -> new Said(
                                a.constraint().and(b.constraint()), a.meaning().and(b.meaning()))),
                Combinators.combine(part, part)
                        .as((a, b) -> new Said(
                                a.constraint().or(b.constraint()), a.meaning().or(b.meaning()))));
    }

    @Property(tries = 2000)
    void andOrAndNotMeanForLuceneWhatTheySay(@ForAll("trees") Said said) throws Exception {
        Query query = parse(said.constraint());

        IntStream.range(0, 1 << TAGS.size()).forEach(bits -> {
            Set<String> tags = IntStream.range(0, TAGS.size())
                    .filter(i -> (bits >> i & 1) == 1)
                    .mapToObj(TAGS::get)
                    .collect(Collectors.toSet());
            assertThat(matches(query, tags))
                    .as("%s with %s", said, tags)
                    .isEqualTo(said.meaning().test(tags));
        });
    }

    /** As Lucene defines it: what is only excluded matches nothing. Every document is a page. */
    private static boolean matches(Query query, Set<String> tags) {
        if (query instanceof TermQuery term) {
            return term.getTerm().field().equals("type")
                    ? term.getTerm().text().equals("wiki")
                    : tags.contains(term.getTerm().text());
        }
        List<BooleanClause> clauses = ((BooleanQuery) query).clauses();
        boolean required = clauses.stream().anyMatch(BooleanClause::isRequired);
        return clauses.stream()
                        .allMatch(clause -> clause.isProhibited() != matches(clause.getQuery(), tags)
                                || !clause.isProhibited() && !clause.isRequired())
                && (required
                        || clauses.stream()
                                .anyMatch(clause -> !clause.isProhibited() && matches(clause.getQuery(), tags)));
    }

    @Example
    void simpleConstraintsAreWrittenAsReadersWriteThem() {
        assertThat(SearchConstraint.type("wiki")
                        .and(SearchConstraint.tag("product:router"))
                        .and(SearchConstraint.path("/Guides").or(SearchConstraint.path("Manuals/Größe")))
                        .and(SearchConstraint.tag("stage:draft").not()))
                .hasToString(
                        "+type:wiki +tag:\"product:router\" +(path.ancestor:Guides path.ancestor:\"Manuals/Größe\")"
                                + " -tag:\"stage:draft\"");
        assertThat(SearchConstraint.editedSince(Instant.parse("2026-11-22T12:00:00Z")))
                .hasToString("+date.edited:[20261122120000 TO 99991231235959]");
        assertThat(SearchConstraint.namespace("user").not())
                .hasToString("+(type:wiki type:document type:image type:binary) -namespace:user");
        assertThat(SearchConstraint.raw("a OR b").and(SearchConstraint.language("en-us")))
                .hasToString("+(a OR b) +language:en-us");
    }

    @Example
    void whatIsNoConstraintIsRefused() {
        assertThatThrownBy(() -> SearchConstraint.tag(" ")).hasMessage("The constraint tag must not be blank");
        assertThatThrownBy(() -> SearchConstraint.tag("a\u0000"))
                .hasMessage("The constraint tag must not have a control character");
        assertThatThrownBy(() -> SearchConstraint.field("a b:", "x")).hasMessageContaining("not a b:");
        assertThatThrownBy(() -> SearchConstraint.allOf(List.of())).hasMessageContaining("one part at least");
        for (String raw : List.of("", "a)", "(a", "a) OR (b", "\"a", "[1 TO 2", "a\\", "a)(")) {
            assertThatThrownBy(() -> SearchConstraint.raw(raw)).hasMessageContaining("balanced");
        }
        assertThat(SearchConstraint.raw("x:[1 TO 2} \"(\" \\(")).hasToString("+(x:[1 TO 2} \"(\" \\()");
    }
}
