// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the vendor's text says that an action must be like. */
final class ActionRules {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_\\-]{3,64}");
    private static final int MAX_SCRIPT = 65_536;

    private ActionRules() {}

    /**
     * Refuses an action that is not as it must be.
     *
     * @param others the dependencies of the other actions by their names
     */
    static void check(ObjectNode action, Map<String, List<String>> others) {
        String name = text(action, "name");
        if (!NAME.matcher(name).matches()) {
            throw ActionAnswer.invalid("name must match ^[a-zA-Z0-9_\\-]{3,64}$");
        }
        requireValue("type", text(action, "type"), "SCRIPT");
        requireValue("trigger.type", text(action.path("trigger"), "type"), "MANUAL");
        requireValue("script.language", text(action.path("script"), "language"), "JavaScript");
        checkDependencies(name, action, others);
        String script = text(action.path("script"), "content");
        if (script.getBytes(StandardCharsets.UTF_8).length > MAX_SCRIPT) {
            throw ActionAnswer.invalid("script.content exceeds 65536 bytes");
        }
        List<ScriptSyntax.Problem> problems = ScriptSyntax.problems(script);
        if (!problems.isEmpty()) {
            throw ActionAnswer.notCompiled(problems);
        }
    }

    private static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (!value.isTextual()) {
            throw ActionAnswer.invalid(field + " must be a text");
        }
        return value.textValue();
    }

    private static void requireValue(String field, String value, String allowed) {
        if (!value.equals(allowed)) {
            throw ActionAnswer.invalid(field + " is " + value + ", allowed is " + allowed);
        }
    }

    private static void checkDependencies(String name, ObjectNode action, Map<String, List<String>> others) {
        JsonNode declared = action.path("dependencies");
        if (!declared.isMissingNode() && !declared.isArray()) {
            throw ActionAnswer.invalid("dependencies must be a list of names");
        }
        List<String> dependencies = StoredAction.dependencies(action);
        for (String dependency : dependencies) {
            if (!dependency.equals(name) && !others.containsKey(dependency)) {
                throw ActionAnswer.invalid("dependencies: there is no action " + dependency);
            }
        }
        if (reaches(name, dependencies, others)) {
            throw ActionAnswer.invalid("dependencies: " + name + " depends on itself");
        }
    }

    private static boolean reaches(String name, List<String> from, Map<String, List<String>> others) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(name)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(others.getOrDefault(next, List.of()));
            }
        }
        return false;
    }
}
