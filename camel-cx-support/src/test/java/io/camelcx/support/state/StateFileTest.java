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
package io.camelcx.support.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void prepare() {
        file = folder.resolve("below").resolve("states");
    }

    @Test
    void whatWasSetOutlivesTheRepositoryThoughNobodyStoppedIt() {
        StateFile killed = started();
        killed.setState("one", "1");
        killed.setState("two", "2");
        killed.setState("one", "uno = ein");

        StateFile next = started();

        assertThat(next.getState("one")).isEqualTo("uno = ein");
        assertThat(next.getState("two")).isEqualTo("2");
        assertThat(next.getState("three")).isNull();
    }

    @Test
    void aWriteThatWasCutOffAnywhereLosesNothingElse() throws IOException {
        StateFile before = started();
        before.setState("one", "1");
        before.setState("two", "zwei ü");
        before.stop();
        byte[] whole = Files.readAllBytes(file);
        int secondLine = "one=1\n".length();

        for (int end = secondLine; end < whole.length; end++) {
            Files.write(file, Arrays.copyOf(whole, end));

            StateFile next = started();
            assertThat(next.getState("one")).isEqualTo("1");
            assertThat(next.getState("two")).isNull();
            next.setState("three", "3");
            assertThat(started().getState("three")).isEqualTo("3");
        }
    }

    @Test
    void whatIsLeftOfAnUnfinishedRewriteIsNotRead() throws IOException {
        started().setState("one", "1");
        Files.writeString(file.resolveSibling("states.new"), "one=");

        assertThat(started().getState("one")).isEqualTo("1");
    }

    @Test
    void theFileDoesNotGrowWithTheNumberOfChanges() throws IOException {
        StateFile states = started();
        String value = "x".repeat(100_000);

        for (int change = 0; change < 100; change++) {
            states.setState("one", value + change);
        }

        assertThat(Files.size(file)).isLessThan(2_000_000);
        assertThat(started().getState("one")).isEqualTo(value + 99);
    }

    @Test
    void startsAgainAfterAStop() {
        StateFile states = started();
        states.setState("one", "1");
        states.stop();
        states.start();
        states.setState("two", "2");

        assertThat(states.getState("one")).isEqualTo("1");
        assertThat(started().getState("two")).isEqualTo("2");
    }

    @Test
    void aFileOfSomethingElseIsLeftAlone() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "a letter\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE);

        assertThatThrownBy(this::started).hasStackTraceContaining("it is no file of states; name another file");
        assertThat(file).hasContent("a letter\n");
    }

    @Test
    void whatWouldBreakALineIsRefused() {
        StateFile states = started();

        assertThatIllegalArgumentException().isThrownBy(() -> states.setState("a=b", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> states.setState("a", "1\n2"));
    }

    private StateFile started() {
        StateFile states = new StateFile();
        states.setFile(file.toString());
        states.start();
        return states;
    }
}
