// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.files;

import io.camelcx.benchmarks.server.PeakHeap;
import io.camelcx.benchmarks.server.SmallHeapResult;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program of the JVM with the small heap: it transfers one file, and prints a {@link SmallHeapResult}. */
final class FileTransferProgram {

    private FileTransferProgram() {}

    /** Arguments: the site, the page, a {@link Transfer}, the token of the bare client or {@code camel}, the local file. */
    public static void main(String[] arguments) throws Exception {
        PeakHeap heap = PeakHeap.watch();
        Transfer transfer = Transfer.valueOf(arguments[2]);
        Path local = Path.of(arguments[4]);
        try (Transfer.FileClient client = client(arguments, local.getParent())) {
            warmUp(client, local.resolveSibling(Transfer.WARM_UP));
            long begin = System.nanoTime();
            transfer.run(client, local);
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.println(new SmallHeapResult(Files.size(local), 0, seconds, heap.bytes()));
        }
    }

    /** The classes of a client are loaded and compiled before a transfer of a second is measured. */
    private static void warmUp(Transfer.FileClient client, Path local) throws Exception {
        client.download(Transfer.WARM_UP, local);
        client.upload("again-" + Transfer.WARM_UP, local);
        Files.delete(local);
    }

    private static Transfer.FileClient client(String[] arguments, Path folder) throws Exception {
        URI site = URI.create(arguments[0]);
        int page = Integer.parseInt(arguments[1]);
        return arguments[3].equals("camel")
                ? new RouteFiles(site, page, folder)
                : new BareFiles(site, page, arguments[3]);
    }
}
