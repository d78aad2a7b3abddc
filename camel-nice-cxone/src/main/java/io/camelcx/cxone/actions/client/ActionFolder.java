// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of actions: {@code {name}.js} is the script of an action, and {@code {name}.json} its other fields, such as its dependencies; a JSON file
 * may also contain the script. Other files, hidden ones and folders are left alone.
 */
public final class ActionFolder {

    private static final String SCRIPT = ".js";
    private static final String FIELDS = ".json";
    private static final long MAX_FIELDS_BYTES = 1024 * 1024;

    private final Path folder;
    private final ObjectMapper mapper;
    private final List<String> problems = new ArrayList<>();

    private ActionFolder(Path folder, ObjectMapper mapper) {
        this.folder = folder;
        this.mapper = mapper;
    }

    /**
     * Reads a folder as a whole: the folder is the truth about scripts and dependencies, so an action without dependencies in it has none.
     *
     * @throws IllegalArgumentException if it does not exist, contains no action, or an invalid one; the message names each of these
     */
    public static List<ActionDraft> read(Path folder, ObjectMapper mapper) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("The folder of actions, " + folder + ", does not exist");
        }
        return new ActionFolder(folder, mapper).read();
    }

    private List<ActionDraft> read() {
        Map<String, ObjectNode> actions = new TreeMap<>();
        for (Path file : files()) {
            try {
                add(file, actions);
            } catch (JsonProcessingException e) {
                problems.add(file.getFileName() + " is no JSON: " + e.getOriginalMessage() + " (line "
                        + e.getLocation().getLineNr() + ")");
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage());
            } catch (IOException e) {
                problems.add(file.getFileName() + " cannot be read: " + e);
            }
        }
        List<ActionDraft> drafts = new ArrayList<>();
        actions.forEach((name, fields) -> draft(name, fields, drafts));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "The folder of actions, " + folder + ", is not valid: " + String.join("; ", problems));
        }
        if (drafts.isEmpty()) {
            throw new IllegalArgumentException("The folder of actions, " + folder + ", contains no file *.js");
        }
        return drafts;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException("The folder of actions, " + folder + ", cannot be read", e);
        }
    }

    private void add(Path file, Map<String, ObjectNode> actions) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(SCRIPT)) {
            String script = script(file);
            action(name, SCRIPT, actions).withObject("/script").put("content", script);
        } else if (name.endsWith(FIELDS)) {
            ObjectNode fields = fields(file);
            ObjectNode action = action(name, FIELDS, actions);
            if (action.has("script") && fields.has("script")) {
                throw new IllegalArgumentException(name + " contains a script, and so does a file " + SCRIPT);
            }
            action.setAll(fields);
        }
    }

    private ObjectNode action(String file, String suffix, Map<String, ObjectNode> actions) {
        String name = file.substring(0, file.length() - suffix.length());
        return actions.computeIfAbsent(name, any -> mapper.createObjectNode());
    }

    private static String script(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > ScriptText.MAX_BYTES) {
            throw new IllegalArgumentException(
                    name + " has " + Files.size(file) + " bytes, but the vendor accepts " + ScriptText.MAX_BYTES);
        }
        return ScriptText.decode(Files.readAllBytes(file), name);
    }

    private ObjectNode fields(Path file) throws IOException {
        if (Files.size(file) > MAX_FIELDS_BYTES) {
            throw new IllegalArgumentException(file.getFileName() + " is larger than 1 MiB");
        }
        JsonNode json = mapper.readTree(Files.readAllBytes(file));
        if (!(json instanceof ObjectNode object) || !ActionDraft.hasKnownField(object)) {
            throw new IllegalArgumentException(
                    file.getFileName() + " must be a JSON object with some of the fields " + ActionDraft.FIELDS);
        }
        return object;
    }

    private void draft(String name, ObjectNode fields, List<ActionDraft> drafts) {
        try {
            String inside = fields.path("name").asText(name);
            if (!inside.equals(name)) {
                throw new IllegalArgumentException(name + FIELDS + " contains another name, " + inside);
            }
            if (!fields.has("dependencies")) {
                fields.putArray("dependencies");
            }
            ActionDraft draft = new ActionDraft(name, fields);
            draft.complete();
            drafts.add(draft);
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
        }
    }
}
