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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * A state repository in a file that any end of the process leaves readable, a kill in the middle of a write too. Camel's own
 * {@code FileStateRepository} writes a line in pieces and rewrites its file in place, so that it may not start again, or have
 * lost everything.
 *
 * <p>Changes are appended, a line {@code key=value} each; a last line without its end is dropped. When the file has grown far
 * beyond what it holds, it is written anew beside itself and replaced.
 */
public final class StateFile extends ServiceSupport implements StateRepository<String, String> {

    private static final long LEAST_TO_COMPACT = 1024 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, String> states = new LinkedHashMap<>();
    private Path file;
    private FileChannel channel;
    private long compactAt;

    /** The file; it and its folder are made if they are not there. */
    public void setFile(String file) {
        this.file = Path.of(file);
    }

    @Override
    public void setState(String key, String value) {
        if (key.contains("=") || key.contains("\n") || value.contains("\n")) {
            throw new IllegalArgumentException("A key has no '=', and neither key nor value has a line break: " + key);
        }
        lock.lock();
        try {
            states.put(key, value);
            append(channel, key, value);
            if (channel.position() > compactAt) {
                compact();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The state of " + key + " cannot be written to " + file, e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String getState(String key) {
        lock.lock();
        try {
            return states.get(key);
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected void doStart() throws IOException {
        if (file == null) {
            throw new IllegalArgumentException("A StateFile needs its property file");
        }
        lock.lock();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            load();
            compact();
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected void doStop() throws IOException {
        lock.lock();
        try {
            channel.close();
            states.clear();
        } finally {
            lock.unlock();
        }
    }

    private void load() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            put(text.substring(start, end));
            start = end + 1;
        }
    }

    private void put(String line) throws IOException {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new IOException(file + " holds a line without '=', so it is no file of states; name another file");
        }
        states.put(line.substring(0, equals), line.substring(equals + 1));
    }

    private void compact() throws IOException {
        if (channel != null) {
            channel.close();
        }
        Path anew = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel written = FileChannel.open(
                anew, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (Map.Entry<String, String> state : states.entrySet()) {
                append(written, state.getKey(), state.getValue());
            }
            written.force(true);
        }
        Files.move(anew, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        compactAt = Math.max(LEAST_TO_COMPACT, 4 * channel.size());
    }

    private static void append(FileChannel to, String key, String value) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            to.write(line);
        }
    }
}
