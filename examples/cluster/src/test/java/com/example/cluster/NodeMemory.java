// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The memory of a node on Linux, in bytes.
 *
 * @param heap what is reachable after a full collection
 * @param resident what the process holds
 */
record NodeMemory(long heap, long resident) {

    private static final int MIB = 1 << 20;
    private static final int KIB = 1 << 10;

    static NodeMemory of(JavaProcess node) throws IOException {
        String pid = Long.toString(node.pid());
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        List<String> histogram =
                new String(jcmd.getInputStream().readAllBytes(), UTF_8).lines().toList();
        // Total       1234567       98765432
        long heap = Long.parseLong(histogram.get(histogram.size() - 1).trim().split(" +")[2]);
        return new NodeMemory(heap, resident(pid));
    }

    private static long resident(String pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return "heap " + heap / MIB + " MiB after a collection, resident " + resident / MIB + " MiB";
    }
}
