// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file far larger than the heap is uploaded, with its length if it is known. */
class LargeUploadTest {

    private static final long SIZE = 256L << 20;

    /** What a form has beside its file. */
    private static final long MAX_FORM = 2_000;

    @TempDir
    private Path folder;

    private final List<Upload> uploads = new CopyOnWriteArrayList<>();

    private record Upload(Optional<Long> announced, long received) {}

    @Test
    void aQuarterOfAGibibyteLeavesAHeapOfTwentyFourMebibytes() throws Exception {
        Path file = folder.resolve("large");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(SIZE);
        }
        Path output = folder.resolve("output");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
        try {
            int exit = run("http://localhost:" + server.getAddress().getPort(), file, output);

            assertThat(output).content().doesNotContain("OutOfMemoryError").contains("uploaded " + SIZE);
            assertThat(exit).isZero();
        } finally {
            server.stop(0);
        }
        assertThat(uploads).hasSize(2).allSatisfy(upload -> assertThat(upload.received())
                .isBetween(SIZE, SIZE + MAX_FORM));
        assertThat(uploads.get(0).announced()).contains(uploads.get(0).received());
        assertThat(uploads.get(1).announced()).isEmpty();
    }

    /** Counts, and holds nothing. */
    private void receive(HttpExchange exchange) throws IOException {
        long received = 0;
        byte[] buffer = new byte[64 * 1024];
        InputStream body = exchange.getRequestBody();
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            received += read;
        }
        uploads.add(new Upload(
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Length"))
                        .map(Long::valueOf),
                received));
        byte[] answer = ("{\"id\":\"ZdvTGn0mEeG34xIFOBql1A\",\"size\":" + SIZE + "}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static int run(String server, Path file, Path output) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeUploadProgram.class.getName(),
                        server,
                        file.toString(),
                        Long.toString(Files.size(file))))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }
}
