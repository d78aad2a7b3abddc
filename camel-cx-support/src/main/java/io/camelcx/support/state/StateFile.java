// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A state repository in a file that stays readable however the process ends, by a kill in the middle of a write or a power loss, too. Camel's own
 * {@code FileStateRepository} writes a line in pieces and rewrites its file in place, so that it may not start again, or may have
 * lost everything.
 *
 * <p>Each change is appended and forced to the disk before it counts. When the file has grown far beyond its content, a new file is
 * written beside it and replaces it. A damaged line is skipped, with a warning: the state before it applies. One process at a time owns the file, by
 * a lock on a file beside it ({@code .lock}); another one is refused until the owner stops or ends.
 */
public final class StateFile extends ServiceSupport implements StateRepository<String, String> {

    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);
    private static final long MIN_LINES_TO_COMPACT = 1024 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, String> states = new LinkedHashMap<>();
    private Path file;
    private FileOwner owner;
    // A stream and no channel: an interrupt, such as that of a consumer's stop, closes a channel in the middle of a
    // write.
    private FileOutputStream out;
    private long size;
    private long compactAt;
    private boolean unfinishedWrite;
    private int users;

    /** The file; it and its folder are created if they do not exist. */
    public void setFile(String file) {
        this.file = Path.of(file);
    }

    /** Adds a user of the started repository, until {@link #release}. */
    void acquire() {
        lock.lock();
        try {
            users++;
        } finally {
            lock.unlock();
        }
    }

    /** With its last user it stops, so that another process may own the file. */
    void release() {
        boolean last;
        lock.lock();
        try {
            users = Math.max(0, users - 1);
            last = users == 0;
        } finally {
            lock.unlock();
        }
        if (last) {
            stop();
        }
    }

    @Override
    public void setState(String key, String value) {
        lock.lock();
        try {
            if (out == null) {
                throw new IllegalStateException("The state file " + file + " is not started");
            }
            write(key, value);
        } catch (IOException e) {
            throw new UncheckedIOException("The state of " + key + " cannot be written to " + file, e);
        } finally {
            lock.unlock();
        }
    }

    private void write(String key, String value) throws IOException {
        if (unfinishedWrite) {
            // The end may be an incomplete line, which the next one would continue.
            compact();
        }
        unfinishedWrite = true;
        size += append(out, StateLines.line(key, value));
        out.getFD().sync();
        unfinishedWrite = false;
        states.put(key, value);
        if (size > compactAt) {
            compact();
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
            owner = FileOwner.of(file);
            begin();
        } finally {
            lock.unlock();
        }
    }

    private void begin() throws IOException {
        boolean begun = false;
        try {
            load();
            compact();
            begun = true;
        } finally {
            if (!begun) {
                owner.close();
            }
        }
    }

    @Override
    protected void doStop() throws IOException {
        lock.lock();
        try {
            states.clear();
            if (out != null) {
                out.close();
                out = null;
                owner.close();
            }
        } finally {
            lock.unlock();
        }
    }

    private void load() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        StateLines lines = StateLines.read(Files.readAllBytes(file));
        if (lines.foreign()) {
            throw new IOException(file + " holds a line without '=', so it is no file of states; name another file");
        }
        if (lines.damagedLines() > 0) {
            Path damaged = file.resolveSibling(file.getFileName() + ".damaged");
            Files.copy(file, damaged, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            LOG.warn(
                    "{} lines of the state file {} are damaged, as a failure of the disk or its power leaves them; the last"
                            + " good state of each key is used. The file as it was is kept as {}",
                    lines.damagedLines(),
                    file,
                    damaged);
        }
        if (lines.tornEnd()) {
            LOG.warn(
                    "The last line of the state file {} is incomplete, as a process that ends while it writes leaves it; the"
                            + " state before it is used",
                    file);
        }
        states.putAll(lines.states());
    }

    private void compact() throws IOException {
        Path anew = file.resolveSibling(file.getFileName() + ".new");
        long written = 0;
        try (FileOutputStream to = new FileOutputStream(anew.toFile())) {
            written += append(to, StateLines.header());
            for (Map.Entry<String, String> state : states.entrySet()) {
                written += append(to, StateLines.line(state.getKey(), state.getValue()));
            }
            to.getFD().sync();
        }
        Files.move(anew, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder();
        FileOutputStream before = out;
        out = new FileOutputStream(file.toFile(), true);
        size = written;
        unfinishedWrite = false;
        compactAt = Math.max(MIN_LINES_TO_COMPACT, 4 * size);
        if (before != null) {
            before.close();
        }
    }

    /** A new name of a file survives a power loss only if its folder is on the disk, too; Windows does that by itself. */
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notOffered) {
            LOG.trace("The folder of {} cannot be forced to the disk", file, notOffered);
        }
    }

    private static int append(FileOutputStream to, byte[] bytes) throws IOException {
        to.write(bytes);
        return bytes.length;
    }
}
