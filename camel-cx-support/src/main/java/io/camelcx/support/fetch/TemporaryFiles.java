// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.fetch;

import io.camelcx.support.lock.ProcessLock;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The temporary files of a component. In each folder that it uses it has a subfolder of its own, with a lock that ends with the process; a
 * subfolder whose lock is free was left by a process that was killed, and is removed before the first file is created: a component that creates none
 * reads no folder, which may have thousands of files.
 */
public final class TemporaryFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);
    private static final String LOCK = "lock";

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Path, Own> own = new HashMap<>();

    private final String prefix;
    private final String suffix;

    private record Own(Path folder, ProcessLock lock) {}

    /**
     * None yet.
     *
     * @param component the scheme of the component: the names of files and folders begin with it
     * @param suffix    what the names of files end with
     */
    public TemporaryFiles(String component, String suffix) {
        this.prefix = component + "-";
        this.suffix = suffix;
    }

    /** Creates a file in a folder, which is created if necessary. */
    public DownloadedFile create(Path folder) throws IOException {
        lock.lock();
        try {
            Own mine = own.get(folder);
            // The operating system may delete old temporary files.
            if (mine == null || !Files.isDirectory(mine.folder())) {
                if (mine != null) {
                    mine.lock().close();
                }
                mine = acquire(folder);
                own.put(folder, mine);
            }
            return DownloadedFile.temporary(mine.folder(), prefix, suffix);
        } finally {
            lock.unlock();
        }
    }

    /** Removes the files of killed processes in a folder, as far as possible. */
    private void removeLeftovers(Path folder) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, prefix + "*")) {
            for (Path left : found) {
                removeIfLeft(left);
            }
        } catch (IOException e) {
            LOG.debug("Temporary files in {} cannot be listed", folder, e);
        }
    }

    private Own acquire(Path folder) throws IOException {
        Files.createDirectories(folder);
        removeLeftovers(folder);
        while (true) {
            Path mine = Files.createTempDirectory(folder, prefix);
            Optional<ProcessLock> taken = ProcessLock.take(mine.resolve(LOCK));
            if (taken.isPresent() && Files.exists(mine.resolve(LOCK))) {
                return new Own(mine, taken.get());
            }
            // Another process took it for a leftover before it was locked.
            if (taken.isPresent()) {
                taken.get().close();
            }
        }
    }

    private void removeIfLeft(Path left) {
        try {
            Optional<ProcessLock> free = ProcessLock.takeExisting(left.resolve(LOCK));
            if (free.isPresent()) {
                try (ProcessLock held = free.get()) {
                    LOG.info("Removing {}, left by a process that was killed", left);
                    remove(left);
                }
            }
        } catch (NoSuchFileException noLock) {
            LOG.trace("{} has no lock", left);
        } catch (IOException e) {
            LOG.debug("{} cannot be removed", left, e);
        }
    }

    /** Removes the lock last, so that a folder that cannot be removed now is found again. */
    private void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, prefix + "*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.delete(folder);
    }

    /** Files of running exchanges stay; their folder is removed at a later start. */
    @Override
    public void close() {
        lock.lock();
        try {
            own.values().forEach(this::release);
            own.clear();
        } finally {
            lock.unlock();
        }
    }

    private void release(Own mine) {
        try (ProcessLock held = mine.lock();
                DirectoryStream<Path> files = Files.newDirectoryStream(mine.folder(), prefix + "*")) {
            if (!files.iterator().hasNext()) {
                remove(mine.folder());
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be removed", mine.folder(), e);
        }
    }
}
