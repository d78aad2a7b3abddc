// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An action as it is to be: the fields that are given, checked as the vendor's text requires. What is not given has the text's default in a new
 * action, and stays as it is in an existing one.
 *
 * @param name  the name
 * @param given the given fields; fields that the text does not name are sent, too
 */
public record ActionDraft(String name, ObjectNode given) {

    /** The fields of the vendor's text. */
    public static final List<String> FIELDS =
            List.of("name", "description", "type", "trigger", "script", "enabled", "dependencies");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_\\-]{3,64}");
    private static final List<String> OF_THE_VENDOR = List.of("id", "createdTimestamp", "modifiedTimestamp");

    /**
     * Checks the fields.
     *
     * @throws IllegalArgumentException if the vendor would refuse them; the message names the field and what is allowed
     */
    public ActionDraft {
        requireName(name);
        given = given.deepCopy().put("name", name);
        given.remove(OF_THE_VENDOR);
        scriptAsObject(given);
        checkScript(name, given.path("script"));
        checkDependencies(name, given.path("dependencies"));
    }

    /** The given fields, a copy. */
    @Override
    public ObjectNode given() {
        return given.deepCopy();
    }

    /** Whether the vendor accepts a name. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** @throws IllegalArgumentException if the vendor does not accept the name */
    public static void requireName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("The name of an action must be 3 to 64 letters, digits, underscores and"
                    + " hyphens (^[a-zA-Z0-9_\\-]{3,64}$), but is '" + name + "'");
        }
    }

    private static void scriptAsObject(ObjectNode action) {
        String text = action.path("script").textValue();
        if (text != null) {
            action.putObject("script").put("language", "JavaScript").put("content", text);
        }
    }

    private static void checkScript(String name, JsonNode script) {
        if (script.isMissingNode()) {
            return;
        }
        if (!script.path("content").isTextual()) {
            throw new IllegalArgumentException(name + ": the field script must be a text, or an object with content");
        }
        ScriptText.check(script.path("content").textValue(), name);
    }

    private static void checkDependencies(String name, JsonNode dependencies) {
        if (dependencies.isMissingNode()) {
            return;
        }
        if (!dependencies.isArray()) {
            throw new IllegalArgumentException(name + ": the field dependencies must be a list of names");
        }
        for (JsonNode dependency : dependencies) {
            if (!dependency.isTextual() || !isName(dependency.textValue())) {
                throw new IllegalArgumentException(name
                        + ": the field dependencies must be a list of names of actions, but contains " + dependency);
            }
        }
    }

    /** The names of the actions that it uses; empty if they are not given. */
    public Optional<List<String>> dependencies() {
        return Optional.of(given.path("dependencies")).filter(JsonNode::isArray).map(DataAction::names);
    }

    /**
     * The complete action, with the defaults of the vendor's text.
     *
     * @throws IllegalArgumentException if the script is missing
     */
    public ObjectNode complete() {
        if (!given.has("script")) {
            throw new IllegalArgumentException(name + ": a new action needs a script");
        }
        ObjectNode action = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("description", "Auto-generated action: " + name)
                .put("type", "SCRIPT");
        action.putObject("trigger").put("type", "MANUAL");
        action.putObject("script").put("language", "JavaScript");
        action.put("enabled", true).putArray("dependencies");
        return merged(action, given);
    }

    /** An existing action with the given fields. */
    public ObjectNode appliedTo(DataAction existing) {
        ObjectNode action = existing.json();
        action.remove(OF_THE_VENDOR);
        scriptAsObject(action);
        return merged(action, given);
    }

    /** Whether an action of a list, which may contain a part of each action, contains what is given. */
    boolean isComparable(DataAction listed) {
        ObjectNode theirs = listed.json();
        boolean hasScript = !given.has("script") || !listed.script().isEmpty();
        return hasScript
                && given.properties().stream()
                        .allMatch(field -> theirs.has(field.getKey())
                                || field.getValue().isEmpty()
                                        && field.getValue().isContainerNode());
    }

    /** The given fields in which an existing action differs. */
    public List<String> differences(DataAction existing) {
        ObjectNode theirs = existing.json();
        return given.properties().stream()
                .filter(field -> !same(field.getKey(), field.getValue(), theirs.path(field.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean same(String field, JsonNode ours, JsonNode theirs) {
        return switch (field) {
            case "script" ->
                ScriptText.same(ScriptText.of(ours), ScriptText.of(theirs)) && contains(theirs, ours, "content");
            case "dependencies" -> set(ours).equals(set(theirs));
            default -> ours.isObject() ? contains(theirs, ours, "") : ours.equals(theirs);
        };
    }

    /** Whether an object has all fields of another one, but for one field. */
    private static boolean contains(JsonNode object, JsonNode fields, String except) {
        return object.isTextual()
                || fields.properties().stream()
                        .allMatch(field -> field.getKey().equals(except)
                                || field.getValue().equals(object.path(field.getKey())));
    }

    private static Set<String> set(JsonNode names) {
        return new TreeSet<>(DataAction.names(names));
    }

    /** Objects are merged field by field, so that a script keeps its language. */
    private static ObjectNode merged(ObjectNode action, ObjectNode fields) {
        fields.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode inner
                    && action.path(field.getKey()) instanceof ObjectNode outer) {
                outer.setAll(inner);
            } else {
                action.set(field.getKey(), field.getValue());
            }
        });
        return action;
    }

    /** The known fields, for the error of a body that has none of them. */
    public static boolean hasKnownField(ObjectNode object) {
        return Stream.concat(FIELDS.stream(), Stream.of("id")).anyMatch(object::has);
    }

    @Override
    public String toString() {
        return "ActionDraft[" + name + "]";
    }
}
