// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.search.Clause.Occur;
import io.camelcx.simulator.expert.search.Clause.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the syntax of queries and constraints: words and phrases, {@code field:value}, groups, ranges, wildcards, the operators
 * {@code + - ! NOT AND OR && ||}, and a backslash before any character that shall not have its meaning. Boosts and fuzziness are read
 * and ignored.
 */
final class SyntaxReader {
    private static final int MAX_DEPTH = 100;
    private static final String ENDS_A_WORD = " \t\r\n\u3000()[]{}\"^~:";

    private final String parameter;
    private final String text;
    private final boolean allRequired;
    private int at;
    private int depth;

    private SyntaxReader(String parameter, String text, boolean allRequired) {
        this.parameter = parameter;
        this.text = text;
        this.allRequired = allRequired;
    }

    /**
     * Reads a text that is not blank.
     *
     * @param parameter its name, for the error
     * @param allRequired whether parts without an operator must all fit, or one of them
     * @throws DekiProblem with 400 if it is malformed
     */
    static Clause read(String parameter, String text, boolean allRequired) {
        SyntaxReader reader = new SyntaxReader(parameter, text, allRequired);
        Clause clause = reader.group("");
        if (reader.at < text.length()) {
            throw reader.malformed("a closing bracket has no opening one");
        }
        return clause;
    }

    private Clause group(String field) {
        List<Part> parts = new ArrayList<>();
        Optional<String> operator = Optional.empty();
        for (skipBlanks(); at < text.length() && peek() != ')'; skipBlanks()) {
            Optional<String> read = operator();
            if (read.isPresent()) {
                if (operator.isPresent() || parts.isEmpty()) {
                    throw malformed(read.get() + " has nothing before it");
                }
                operator = read;
            } else {
                parts.add(part(field, operator, parts));
                operator = Optional.empty();
            }
        }
        if (operator.isPresent() || parts.isEmpty()) {
            throw malformed(operator.map(name -> name + " has nothing after it").orElse("a group is empty"));
        }
        return new Clause.Group(parts);
    }

    private Optional<String> operator() {
        for (String name : List.of("AND", "OR", "&&", "||")) {
            if (isWord(name)) {
                at += name.length();
                return Optional.of(name.equals("AND") || name.equals("&&") ? "AND" : "OR");
            }
        }
        return Optional.empty();
    }

    private boolean isWord(String word) {
        int end = at + word.length();
        return text.startsWith(word, at)
                && (!Character.isLetter(word.charAt(0))
                        || end == text.length()
                        || ENDS_A_WORD.indexOf(text.charAt(end)) >= 0 && text.charAt(end) != ':');
    }

    /** An operator between two parts says how both are needed, unless they have one of their own. */
    private Part part(String field, Optional<String> operator, List<Part> before) {
        Occur implied = operator.map(name -> name.equals("AND") ? Occur.MUST : Occur.SHOULD)
                .orElse(allRequired ? Occur.MUST : Occur.SHOULD);
        if (operator.isPresent() && before.get(before.size() - 1).occur() != Occur.MUST_NOT) {
            Part last = before.remove(before.size() - 1);
            before.add(new Part(implied, last.clause()));
        }
        Occur occur = implied;
        if (isWord("NOT")) {
            at += 3;
            occur = Occur.MUST_NOT;
        } else if ("+-!".indexOf(peek()) >= 0) {
            occur = next() == '+' ? Occur.MUST : Occur.MUST_NOT;
        }
        skipBlanks();
        return new Part(occur, clause(field));
    }

    private Clause clause(String field) {
        Clause clause =
                switch (at < text.length() ? peek() : ')') {
                    case '(' -> inBrackets(field);
                    case '"' -> new Clause.Words(field, pattern(phrase()));
                    case '[', '{' -> range(field);
                    case ')', ']', '}', ':', '^', '~' -> throw malformed("a value is missing");
                    default -> word(field);
                };
        skipSuffix();
        return clause;
    }

    private Clause inBrackets(String field) {
        at++;
        descend();
        Clause group = group(field);
        depth--;
        if (at == text.length()) {
            throw malformed("a bracket is not closed");
        }
        at++;
        return group;
    }

    private void descend() {
        depth++;
        if (depth > MAX_DEPTH) {
            throw malformed("it has too many parts within each other");
        }
    }

    private Clause word(String field) {
        String word = characters(ENDS_A_WORD);
        if (at < text.length() && peek() == ':') {
            at++;
            descend();
            Clause clause = clause(word.replace("\\", ""));
            depth--;
            return clause;
        }
        return new Clause.Words(field, pattern(word));
    }

    private Clause range(String field) {
        boolean fromIncluded = next() == '[';
        skipBlanks();
        String from = unescaped(characters(ENDS_A_WORD));
        skipBlanks();
        if (!isWord("TO")) {
            throw malformed("a range lacks TO");
        }
        at += 2;
        skipBlanks();
        String to = unescaped(characters(ENDS_A_WORD));
        skipBlanks();
        if (from.isEmpty() || to.isEmpty() || at == text.length() || "]}".indexOf(peek()) < 0) {
            throw malformed("a range is not complete");
        }
        return new Clause.Range(field, from, to, fromIncluded, next() == ']');
    }

    /** The phrase with its escapes, in which wildcards are characters. */
    private String phrase() {
        at++;
        StringBuilder phrase = new StringBuilder();
        while (at < text.length() && peek() != '"') {
            char each = next();
            if (each == '\\') {
                phrase.append(each).append(escaped());
            } else {
                phrase.append(each == '*' || each == '?' ? "\\" + each : each);
            }
        }
        if (at == text.length()) {
            throw malformed("a quote is not closed");
        }
        at++;
        return phrase.toString();
    }

    /** Characters up to one of these, with their escapes. */
    private String characters(String ends) {
        StringBuilder characters = new StringBuilder();
        while (at < text.length() && ends.indexOf(peek()) < 0) {
            char each = next();
            characters.append(each);
            if (each == '\\') {
                characters.append(escaped());
            }
        }
        return characters.toString();
    }

    private char escaped() {
        if (at == text.length()) {
            throw malformed("a backslash has nothing after it");
        }
        return next();
    }

    private void skipSuffix() {
        while (at < text.length() && (peek() == '^' || peek() == '~')) {
            at++;
            characters(ENDS_A_WORD);
        }
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n\u3000".indexOf(peek()) >= 0) {
            at++;
        }
    }

    private char peek() {
        return text.charAt(at);
    }

    private char next() {
        return text.charAt(at++);
    }

    private static String unescaped(String word) {
        return word.replaceAll("(?s)\\\\(.)", "$1");
    }

    /** A value of a field is all of it, words of a text are a part; upper and lower case are equal. */
    private static Pattern pattern(String word) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char each = word.charAt(i);
            switch (each) {
                case '*' -> pattern.append(".*");
                case '?' -> pattern.append('.');
                case '\\' -> pattern.append(Pattern.quote(String.valueOf(word.charAt(++i))));
                default -> pattern.append(Pattern.quote(String.valueOf(each)));
            }
        }
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private DekiProblem malformed(String why) {
        return DekiProblem.invalidArgument(parameter, text, "well-formed, but " + why);
    }
}
