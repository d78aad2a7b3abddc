// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadedFileTest {

    @TempDir
    private Path folder;

    @Test
    void aDownloadThatBeginsAgainLeavesNothingOfTheFirstAttempt() throws Exception {
        DownloadedFile file = DownloadedFile.named(folder.resolve("qm.csv"));
        write(file, "broken off in the mid");
        write(file, "whole");

        assertThat(file.complete()).hasContent("whole");
    }

    @Test
    void aTemporaryFileBeginsAgainToo() throws Exception {
        DownloadedFile file = DownloadedFile.temporary(folder, "toy-", ".csv");
        write(file, "broken off in the mid");
        write(file, "whole");

        assertThat(file.isTemporary()).isTrue();
        assertThat(file.complete()).hasContent("whole");
    }

    @Test
    void theFileOfAnEarlierProcessIsOverwritten() throws Exception {
        Files.writeString(folder.resolve("qm.csv.part"), "left by a process that was killed");
        DownloadedFile file = DownloadedFile.named(folder.resolve("qm.csv"));
        write(file, "whole");

        assertThat(file.complete()).hasContent("whole");
    }

    @Test
    void aFileHasItsNameOnlyWhenItIsComplete() throws Exception {
        DownloadedFile file = DownloadedFile.named(folder.resolve("days/qm.csv"));
        write(file, "whole");
        assertThat(folder.resolve("days"))
                .isDirectoryContaining("glob:**.part")
                .isDirectoryNotContaining("glob:**.csv");

        file.complete();

        assertThat(folder.resolve("days"))
                .isDirectoryContaining("glob:**.csv")
                .isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anAbandonedFileLeavesNothing() throws Exception {
        DownloadedFile file = DownloadedFile.temporary(folder, "toy-", ".csv");
        write(file, "broken off");

        file.abandon();

        assertThat(folder).isEmptyDirectory();
    }

    private static void write(DownloadedFile file, String content) throws IOException {
        try (OutputStream stream = file.begin()) {
            stream.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
