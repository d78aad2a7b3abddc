// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

import io.camelcx.support.lock.ProcessLock;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The right to write a state file, of one owner at a time: a lock on a file beside it. The file itself is replaced now and then, so a lock on it
 * would be on the one before.
 */
final class FileOwner implements AutoCloseable {

    private final ProcessLock lock;

    private FileOwner(ProcessLock lock) {
        this.lock = lock;
    }

    /**
     * Takes the right to write a file.
     *
     * @throws IllegalStateException if another one has it
     */
    static FileOwner of(Path file) throws IOException {
        Path beside = file.toAbsolutePath().resolveSibling(file.getFileName() + ".lock");
        return new FileOwner(ProcessLock.take(beside).orElseThrow(() -> refused(file, beside)));
    }

    private static IllegalStateException refused(Path file, Path beside) {
        return new IllegalStateException("The state file " + file
                + (ProcessLock.isHeldHere(beside)
                        ? " is in use by another StateFile of this process: let all routes use one bean, or name another file"
                        : " is in use by another process. It can be used here when that one has ended or has stopped the"
                                + " routes that use it"));
    }

    /** The lock's file stays: another process that waits for the lock may have opened it already. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
