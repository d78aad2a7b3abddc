// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.actions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A crude check of JavaScript: brackets that do not match, and texts and comments that do not end. Regular expressions are not
 * recognized, so a bracket in one of them counts.
 */
final class ScriptSyntax {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final String script;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();

    /** What is wrong at a place, both counted from 1. */
    record Problem(int line, int column, String message) {}

    private ScriptSyntax(String script) {
        this.script = script;
    }

    /** What is wrong with a script; empty if nothing was found. */
    static List<Problem> problems(String script) {
        return new ScriptSyntax(script).check();
    }

    private List<Problem> check() {
        int at = 0;
        while (at < script.length() && problems.isEmpty()) {
            at = next(at);
        }
        if (problems.isEmpty() && !open.isEmpty()) {
            problem(open.peek(), "'" + script.charAt(open.peek()) + "' is never closed");
        }
        return problems;
    }

    /** Reads what begins at an index, and returns the index behind it. */
    private int next(int at) {
        char c = script.charAt(at);
        if (script.startsWith("//", at)) {
            int end = script.indexOf('\n', at);
            return end < 0 ? script.length() : end;
        }
        if (script.startsWith("/*", at)) {
            return behind(at, script.indexOf("*/", at + 2), 2, "The comment is never closed");
        }
        if (c == '"' || c == '\'' || c == '`') {
            return behind(at, endOfText(at, c), 1, "Unterminated string");
        }
        bracket(at, c);
        return at + 1;
    }

    private int behind(int start, int end, int length, String otherwise) {
        if (end < 0) {
            problem(start, otherwise);
        }
        return end + length;
    }

    private int endOfText(int start, char quote) {
        for (int at = start + 1; at < script.length(); at++) {
            char c = script.charAt(at);
            if (c == quote) {
                return at;
            } else if (c == '\\') {
                at++;
            } else if (c == '\n' && quote != '`') {
                return -1;
            }
        }
        return -1;
    }

    private void bracket(int at, char c) {
        if (OPENING.indexOf(c) >= 0) {
            open.push(at);
        } else if (CLOSING.indexOf(c) >= 0) {
            boolean matches = !open.isEmpty() && OPENING.indexOf(script.charAt(open.pop())) == CLOSING.indexOf(c);
            if (!matches) {
                problem(at, "Unexpected token '" + c + "'");
            }
        }
    }

    private void problem(int at, String message) {
        String before = script.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        problems.add(new Problem(line, at - before.lastIndexOf('\n'), message));
    }
}
