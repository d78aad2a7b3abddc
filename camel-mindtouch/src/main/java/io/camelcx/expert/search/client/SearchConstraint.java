// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search.client;

import io.camelcx.expert.api.VendorTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What results must fulfil beside the words that are searched for, in the query syntax of Lucene. Values are escaped: they cannot change the
 * structure of a constraint, whatever they contain. Immutable.
 *
 * <pre>{@code
 * SearchConstraint.type("wiki")
 *         .and(SearchConstraint.tag("product:router"))
 *         .and(SearchConstraint.path("Guides").or(SearchConstraint.path("Manuals")))
 *         .and(SearchConstraint.tag("stage:draft").not())
 * }</pre>
 */
public final class SearchConstraint {

    private static final Pattern FIELD = Pattern.compile("#?[A-Za-z][A-Za-z0-9_.-]*");

    /** Lucene finds nothing by an exclusion alone, so that one stands beside everything that there is. */
    private static final String ALL_TYPES = "+(type:wiki type:document type:image type:binary)";

    private final boolean excluded;
    private final String text;
    private final Optional<List<SearchConstraint>> parts;

    /**
     * A constraint.
     *
     * @param excluded whether results must not fulfil the text
     * @param text  in brackets if it has several parts, and then with one at least that is not excluded
     * @param parts of a constraint that joins others by {@code and}
     */
    private SearchConstraint(boolean excluded, String text, Optional<List<SearchConstraint>> parts) {
        this.excluded = excluded;
        this.text = text;
        this.parts = parts;
    }

    private static SearchConstraint of(boolean excluded, String text) {
        return new SearchConstraint(excluded, text, Optional.empty());
    }

    /** Results of a type: {@code wiki} for pages; {@code document}, {@code image} or {@code binary} for files. */
    public static SearchConstraint type(String type) {
        return field("type", type);
    }

    /** Results in a language, such as {@code en-us}. */
    public static SearchConstraint language(String language) {
        return field("language", language);
    }

    /** Pages with a tag, such as {@code article:topic}. */
    public static SearchConstraint tag(String tag) {
        return field("tag", tag);
    }

    /** Results at or below a page, by its path, such as {@code Guides/Setup}. */
    public static SearchConstraint path(String path) {
        return field("path.ancestor", path.startsWith("/") ? path.substring(1) : path);
    }

    /** Results in a namespace: {@code main}, {@code template} or {@code user}. */
    public static SearchConstraint namespace(String namespace) {
        return field("namespace", namespace);
    }

    /** Results that were last changed at this time or later. */
    public static SearchConstraint editedSince(Instant time) {
        return of(false, "date.edited:[" + VendorTime.write(time) + " TO 99991231235959]");
    }

    /** Results that were last changed before this time, or in this second. */
    public static SearchConstraint editedUntil(Instant time) {
        return of(false, "date.edited:[00000000000000 TO " + VendorTime.write(time) + "]");
    }

    /**
     * Results with a value in any other field of the index, such as {@code author}, or {@code #status} for a page's property.
     *
     * @throws IllegalArgumentException if the name is not one of a field, or the value is blank
     */
    public static SearchConstraint field(String name, String value) {
        if (!FIELD.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A field of a constraint must have a name such as author or path.ancestor, not " + name);
        }
        return of(false, name + ":" + SearchText.value("The constraint " + name, value));
    }

    /**
     * A part in Lucene's syntax, as it is. What it means is the caller's matter; it stays in its brackets.
     *
     * @throws IllegalArgumentException if it is blank, or its brackets or quotes are not balanced
     */
    public static SearchConstraint raw(String lucene) {
        return of(false, "(" + RawSyntax.balanced(lucene) + ")");
    }

    /** Results that fulfil both. */
    public SearchConstraint and(SearchConstraint other) {
        return allOf(List.of(this, other));
    }

    /** Results that fulfil one of both at least. */
    public SearchConstraint or(SearchConstraint other) {
        return anyOf(List.of(this, other));
    }

    /** Results that do not fulfil it. */
    public SearchConstraint not() {
        return of(!excluded, text);
    }

    /**
     * Results that fulfil all of these.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static SearchConstraint allOf(List<SearchConstraint> constraints) {
        List<SearchConstraint> all = constraints.stream()
                .flatMap(each -> each.excluded ? Stream.of(each) : each.parts.orElse(List.of(each)).stream())
                .toList();
        if (required(all).size() == 1) {
            return all.get(0);
        }
        // Neither of two is: not one of both.
        return all.stream().allMatch(each -> each.excluded)
                ? of(true, all.stream().map(each -> each.text).collect(Collectors.joining(" ", "(", ")")))
                : new SearchConstraint(false, "(" + clauses(all) + ")", Optional.of(all));
    }

    /**
     * Results that fulfil one of these at least.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static SearchConstraint anyOf(List<SearchConstraint> constraints) {
        if (required(constraints).size() == 1) {
            return constraints.get(0);
        }
        if (constraints.stream().noneMatch(each -> each.excluded)) {
            return of(false, constraints.stream().map(each -> each.text).collect(Collectors.joining(" ", "(", ")")));
        }
        // One is missing, or another one is there: not, that the first is there and the second missing.
        return allOf(constraints.stream().map(SearchConstraint::not).toList()).not();
    }

    private static List<SearchConstraint> required(List<SearchConstraint> constraints) {
        if (constraints.isEmpty()) {
            throw new IllegalArgumentException("A constraint must have one part at least");
        }
        return constraints;
    }

    private static String clauses(List<SearchConstraint> parts) {
        return parts.stream()
                .map(each -> (each.excluded ? "-" : "+") + each.text)
                .collect(Collectors.joining(" "));
    }

    /** The constraint as the vendor reads it, such as {@code +type:wiki +tag:"product:router"}. */
    @Override
    public String toString() {
        List<SearchConstraint> clauses = excluded ? List.of(this) : parts.orElse(List.of(this));
        return (excluded ? ALL_TYPES + " " : "") + clauses(clauses);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchConstraint that && excluded == that.excluded && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(excluded) * 31 + text.hashCode();
    }
}
