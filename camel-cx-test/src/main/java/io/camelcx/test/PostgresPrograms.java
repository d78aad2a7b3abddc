// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of PostgreSQL on this machine. */
record PostgresPrograms(Path folder) {

    /** The superuser of the databases, and who runs the server where the tests run as root. */
    static final String USER = "postgres";

    private static final List<String> PROGRAMS = List.of("initdb", "postgres", "pg_ctl", "pg_isready", "createdb");
    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final int ROOT = 0;

    /** The programs of the newest version; empty if there are none. */
    static Optional<PostgresPrograms> find() throws IOException {
        return candidates()
                .filter(folder -> PROGRAMS.stream().allMatch(program -> Files.isExecutable(folder.resolve(program))))
                .findFirst()
                .map(PostgresPrograms::new);
    }

    private static Stream<Path> candidates() throws IOException {
        Stream<Path> configured =
                Optional.ofNullable(System.getProperty("camelcx.test.postgresql")).map(Path::of).stream();
        Stream<Path> onPath = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(each -> !each.isBlank())
                .map(Path::of);
        return Stream.of(configured, onPath, packaged().stream()).flatMap(each -> each);
    }

    private static List<Path> packaged() throws IOException {
        List<Path> versions = new ArrayList<>();
        if (Files.isDirectory(PACKAGES)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(PACKAGES, "[0-9]*")) {
                folders.forEach(versions::add);
            }
        }
        versions.sort(Comparator.comparing(PostgresPrograms::version).reversed());
        return versions.stream().map(version -> version.resolve("bin")).toList();
    }

    private static int version(Path folder) {
        String digits = folder.getFileName().toString().replaceAll("\\D.*", "");
        return Integer.parseInt(digits);
    }

    /** A command, as a user that PostgreSQL accepts. */
    ProcessBuilder command(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // It becomes the program, rather than starting it: a signal reaches the server.
            command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
        }
        command.add(folder.resolve(program).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Lets the server write to a folder. */
    void own(Path data) throws IOException {
        if (isRoot()) {
            Files.setOwner(
                    data,
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(USER));
        }
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(ROOT).equals(Files.getAttribute(self, "unix:uid"));
    }
}
