// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock of the operating system on a file. It ends with its process, however that ends.
 *
 * <p>Which locks this JVM holds is kept for the whole JVM: on many systems closing any channel on a file releases all locks that the process has on
 * it, so a file whose lock is held here must not even be opened.
 */
public final class ProcessLock implements AutoCloseable {

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Whether this JVM holds the lock on a file. */
    public static boolean isHeldHere(Path file) {
        try {
            return HELD.contains(real(file));
        } catch (IOException noFolder) {
            return false;
        }
    }

    /**
     * Takes the lock on a file, which is created if it does not exist; its folder must exist.
     *
     * @return empty if it is held, by this process or another one
     */
    public static Optional<ProcessLock> take(Path file) throws IOException {
        return take(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /**
     * Takes the lock on an existing file.
     *
     * @return empty if it is held, by this process or another one
     * @throws java.nio.file.NoSuchFileException if it does not exist
     */
    public static Optional<ProcessLock> takeExisting(Path file) throws IOException {
        return take(file, StandardOpenOption.WRITE);
    }

    private static Optional<ProcessLock> take(Path file, StandardOpenOption... options) throws IOException {
        Path real = real(file);
        if (!HELD.add(real)) {
            return Optional.empty();
        }
        Optional<ProcessLock> taken = Optional.empty();
        try {
            taken = lock(real, FileChannel.open(real, options));
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(real);
            }
        }
    }

    private static Optional<ProcessLock> lock(Path real, FileChannel channel) throws IOException {
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
            return locked ? Optional.of(new ProcessLock(real, channel)) : Optional.empty();
        } catch (OverlappingFileLockException heldByAnotherClassLoader) {
            return Optional.empty();
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static Path real(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        return absolute.getParent().toRealPath().resolve(absolute.getFileName());
    }

    /** Releases the lock; its file stays. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
