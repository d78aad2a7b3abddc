/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.cxone.extract.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractedFileTest {

    @TempDir
    private Path folder;

    @Test
    void aDownloadThatBeginsAnewLeavesNothingOfTheOneBefore() throws Exception {
        ExtractedFile file = ExtractedFile.named(folder.resolve("qm.csv"));
        write(file, "broken off in the mid");
        write(file, "whole");

        assertThat(file.complete()).hasContent("whole");
    }

    @Test
    void aTemporaryFileBeginsAnewToo() throws Exception {
        ExtractedFile file = ExtractedFile.temporary(folder);
        write(file, "broken off in the mid");
        write(file, "whole");

        assertThat(file.isTemporary()).isTrue();
        assertThat(file.complete()).hasContent("whole");
    }

    @Test
    void whatAnEarlierProcessHasLeftIsDropped() throws Exception {
        Files.writeString(folder.resolve("qm.csv.part"), "left by a process that was killed");
        ExtractedFile file = ExtractedFile.named(folder.resolve("qm.csv"));
        write(file, "whole");

        assertThat(file.complete()).hasContent("whole");
    }

    @Test
    void aFileHasItsNameOnlyWhenItIsComplete() throws Exception {
        ExtractedFile file = ExtractedFile.named(folder.resolve("days/qm.csv"));
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
        ExtractedFile file = ExtractedFile.temporary(folder);
        write(file, "broken off");

        file.abandon();

        assertThat(folder).isEmptyDirectory();
    }

    private static void write(ExtractedFile file, String content) throws IOException {
        try (OutputStream stream = file.begin()) {
            stream.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
