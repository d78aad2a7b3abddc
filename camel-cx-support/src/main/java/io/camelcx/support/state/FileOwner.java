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
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to write a file, of one owner at a time: a lock of the operating system on a file beside it, which ends with the process, however
 * that ends. The file itself is replaced now and then, so a lock on it would be on the one before.
 */
final class FileOwner implements AutoCloseable {

    private final FileChannel channel;

    private FileOwner(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the right to write a file.
     *
     * @throws IllegalStateException if another one has it
     */
    static FileOwner of(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean owned = false;
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new IllegalStateException(
                        "The state file " + file + " is in use by another process. It can be used"
                                + " here when that one has ended or has stopped the routes that use it");
            }
            owned = true;
            return new FileOwner(channel);
        } catch (OverlappingFileLockException e) {
            throw new IllegalStateException(
                    "The state file " + file + " is in use by another StateFile of this process: let all routes use one"
                            + " bean, or name another file",
                    e);
        } finally {
            if (!owned) {
                channel.close();
            }
        }
    }

    /** The lock's file stays: whoever waits for the lock may have opened it already. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
