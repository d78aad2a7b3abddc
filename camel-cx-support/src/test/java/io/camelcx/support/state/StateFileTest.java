// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.test.LogCapture;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFileTest {

    @TempDir
    private Path folder;

    private final List<StateFile> running = new ArrayList<>();
    private Path file;

    @AfterEach
    void stop() {
        running.forEach(StateFile::stop);
    }

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
    void anInterruptedThreadKeepsItsStateAndDisturbsNoOther() {
        StateFile states = started();

        Thread.currentThread().interrupt();
        try {
            states.setState("one", "1");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        states.setState("two", "2");

        StateFile next = started();
        assertThat(next.getState("one")).isEqualTo("1");
        assertThat(next.getState("two")).isEqualTo("2");
    }

    @Test
    void aWriteThatWasCutOffAnywhereLosesNothingElse() throws IOException {
        StateFile before = started();
        before.setState("one", "1");
        before.setState("two", "zwei ü");
        before.stop();
        byte[] whole = Files.readAllBytes(file);
        int secondLine = "#camel-cx-states 2\none=1\n".length();

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
    void anyKeyAndValueIsKept() {
        StateFile states = started();
        List<String> texts =
                List.of("expert-pages/=2024%2FE%3Dmc2", "Physics/E=mc2", "a\\e=b\\\\", "line\nbreak", "\0", "", "ü=\r");

        texts.forEach(text -> states.setState(text, "value of " + text));

        StateFile next = started();
        assertThat(texts).allSatisfy(text -> assertThat(next.getState(text)).isEqualTo("value of " + text));
    }

    @Test
    void aFileOfAnEarlierVersionIsRead() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "one\\n=C:\\new=1\ntwo=2\n");

        assertThat(started().getState("one\\n")).isEqualTo("C:\\new=1");
        assertThat(started().getState("two")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aLineOfZerosCostsNothingButItself(int damaged) throws IOException {
        Files.createDirectories(file.getParent());
        List<String> lines = new ArrayList<>(List.of("#camel-cx-states 2", "one=1", "two=2", "one=uno", "two=due"));
        lines.set(damaged, "\0".repeat(lines.get(damaged).length()));
        Files.writeString(file, String.join("\n", lines) + "\n");

        try (LogCapture log = LogCapture.open("io.camelcx.support.state")) {
            StateFile states = started();

            assertThat(states.getState("one")).isEqualTo(damaged == 3 ? "1" : "uno");
            assertThat(states.getState("two")).isEqualTo(damaged == 4 ? "2" : "due");
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARN")
                    .contains("1 lines", "states.damaged");
            assertThat(file.resolveSibling("states.damaged")).exists();
        }
    }

    @Test
    void aFileThatThePowerLossHasLeftEmptyOrAllZerosIsBegunAgain() throws IOException {
        Files.createDirectories(file.getParent());
        for (byte[] left : List.of(new byte[0], new byte[4096])) {
            Files.write(file, left);
            StateFile states = started();
            states.setState("one", "1");
            assertThat(started().getState("one")).isEqualTo("1");
        }
    }

    @Test
    void aLineThatWasCutOffIsWarnedOf() throws IOException {
        started().setState("one", "1");
        Files.writeString(file, "one=2", StandardOpenOption.APPEND);

        try (LogCapture log = LogCapture.open("io.camelcx.support.state")) {
            assertThat(started().getState("one")).isEqualTo("1");
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARN")
                    .contains("incomplete");
        }
    }

    @Test
    void aSecondRepositoryOnTheFileIsRefusedUntilTheFirstStops() {
        StateFile first = started();
        first.setState("one", "1");

        assertThatThrownBy(this::beside).hasStackTraceContaining("in use by another StateFile of this process");
        first.setState("one", "2");
        first.stop();

        assertThat(beside().getState("one")).isEqualTo("2");
    }

    @Test
    void aRefusalHereLeavesTheFileItsOwnerAlsoAgainstOtherProcesses() throws Exception {
        StateFile first = started();
        assertThatThrownBy(this::beside).hasStackTraceContaining("in use by another StateFile of this process");

        Process other = otherProcess();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.lines()).doesNotContain("holds");
        } finally {
            other.destroyForcibly().waitFor();
        }
        first.setState("one", "1");
    }

    private Process otherProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StateFileHolder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void anotherProcessOwnsTheFileUntilItIsKilled() throws Exception {
        Files.createDirectories(file.getParent());
        Process other = otherProcess();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.lines().anyMatch("holds"::equals)).isTrue();
            assertThatThrownBy(this::beside).hasStackTraceContaining("in use by another process");
        } finally {
            other.destroyForcibly().waitFor();
        }

        assertThat(beside().getState("one")).isEqualTo("of the other process");
    }

    @Test
    void withItsLastUserItFreesItsFileAndGoesOnWithTheNext() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.start();
            StateFile states = new StateFile();
            states.setFile(file.toString());
            StateStore one = StateStore.open(context, states, "test", "one");
            StateStore two = StateStore.open(context, states, "test", "two");
            one.close();
            two.state(StateCodec.text()).write("2");
            two.close();

            beside().setState("two", "3");
            running.forEach(StateFile::stop);

            assertThat(StateStore.open(context, states, "test", "two")
                            .state(StateCodec.text())
                            .read())
                    .contains("3");
        }
    }

    /** The repository of the next process, after the one before was killed: the system has ended its lock. */
    private StateFile started() {
        running.forEach(StateFile::stop);
        return beside();
    }

    private StateFile beside() {
        StateFile states = new StateFile();
        states.setFile(file.toString());
        states.start();
        running.add(states);
        return states;
    }
}
