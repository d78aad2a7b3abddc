// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.largefile;

import io.camelcx.benchmarks.extract.server.Tenant;
import io.camelcx.benchmarks.server.PeakHeap;
import io.camelcx.benchmarks.server.SmallHeapResult;
import io.camelcx.cxone.extract.CxoneExtractConstants;
import java.net.URI;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** The program of the JVM with the small heap: it takes one file, and prints a {@link SmallHeapResult}. */
final class LargeFileProgram {

    private LargeFileProgram() {}

    /** Arguments: the server's address, a {@link Output}, the folder for the files. */
    public static void main(String[] arguments) throws Exception {
        PeakHeap heap = PeakHeap.watch();
        Path folder = Path.of(arguments[2]);
        try (DefaultCamelContext context = Tenant.context(URI.create(arguments[0]))) {
            context.getStreamCachingStrategy().setSpoolDirectory(folder.toFile());
            context.addRoutes(Output.valueOf(arguments[1]).route(Tenant.ENDPOINT, folder));
            context.start();
            System.out.println(pass(context, heap));
        }
    }

    private static SmallHeapResult pass(DefaultCamelContext context, PeakHeap heap) throws Exception {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            long begin = System.nanoTime();
            Exchange exchange = template.request(Output.START, question -> {});
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            Message message = exchange.getMessage();
            long bytes = message.getHeader(CxoneExtractConstants.BYTES, long.class);
            long rows = message.getHeader(CxoneExtractConstants.ROWS, 0L, Long.class);
            return new SmallHeapResult(bytes, rows, seconds, heap.bytes());
        }
    }
}
