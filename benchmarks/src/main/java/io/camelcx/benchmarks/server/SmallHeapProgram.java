// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a program in a JVM with a small heap. */
public final class SmallHeapProgram {

    private SmallHeapProgram() {}

    /**
     * Runs it to its end.
     *
     * @param program the main class, which prints a {@link SmallHeapResult}
     * @throws IllegalStateException if it fails, or prints something else
     */
    public static SmallHeapResult run(Class<?> program, int heapMebibytes, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = JavaCommand.of(program, List.of("-Xmx" + heapMebibytes + "m"), arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The file was not processed: exit code " + process.exitValue());
            }
            return SmallHeapResult.parse(printed);
        } finally {
            process.destroy();
        }
    }
}
