// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.hub.workitems.WorkItemFolders;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The folders of a hub's work items, as seen by the systems that drop files and read the results. */
final class DropFolder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WorkItemFolders folders;

    DropFolder(Path root) {
        this.folders = new WorkItemFolders(root);
    }

    /** A CSV file with this many rows. */
    static String csvWithRows(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(row -> "customer " + row + "," + row + "\n")
                .collect(Collectors.joining("", "customer,amount\n", ""));
    }

    void drop(String name, String content) throws IOException {
        Files.createDirectories(folders.in());
        Path hidden = Files.writeString(folders.in().resolve("." + name), content);
        Files.move(hidden, dropped(name));
    }

    /** Writes a file in place, without renaming it when it is complete. */
    BufferedWriter write(String name) throws IOException {
        Files.createDirectories(folders.in());
        return Files.newBufferedWriter(dropped(name));
    }

    /** The path of a file until it is done. */
    Path dropped(String name) {
        return folders.in().resolve(name);
    }

    Path done(String name) {
        return folders.done(name);
    }

    Path answersFile(String name) {
        return folders.answers(name);
    }

    Path deadLettersFile(String name) {
        return folders.deadLetters(name);
    }

    void awaitDone(String name) {
        await().until(() -> Files.exists(done(name)));
    }

    List<JsonNode> answers(String name) throws IOException {
        return lines(answersFile(name));
    }

    List<JsonNode> deadLetters(String name) throws IOException {
        return lines(deadLettersFile(name));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(DropFolder::tree).toList();
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
