// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user can rely on in each file that is to be copied. */
class FilesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([\\w.]+)");
    private static final Pattern CREDENTIAL =
            Pattern.compile("(?:apiKey|clientSecret|accessKey|secretKey|password|token): (.*)");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereAreFour() throws IOException {
        assertThat(files()).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("files")
    void itIsShort(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).hasSizeBetween(30, 60);
    }

    @ParameterizedTest
    @MethodSource("files")
    void itHasNoSecret(Path file) throws IOException {
        assertThat(CREDENTIAL.matcher(Files.readString(file)).results())
                .isNotEmpty()
                .allSatisfy(credential -> assertThat(credential.group(1)).startsWith("\"{{"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void thePageNamesEachSettingAsAnEnvironmentVariable(Path file) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(readme).contains("routes/" + file.getFileName());
        assertThat(PLACEHOLDER.matcher(Files.readString(file)).results())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(readme).contains("`" + variable(setting.group(1)) + "`"));
    }

    /** The environment variable that Camel reads for a property. */
    private static String variable(String property) {
        return property.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
