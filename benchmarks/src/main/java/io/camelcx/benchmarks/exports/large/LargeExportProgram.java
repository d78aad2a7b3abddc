// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.exports.large;

import io.camelcx.benchmarks.server.PeakHeap;
import io.camelcx.benchmarks.server.SmallHeapResult;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.udm.GenesysUdmConstants;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.support.jsse.KeyStoreParameters;

/** The program of the JVM with the small heap: it consumes one export, and prints a {@link SmallHeapResult}. */
final class LargeExportProgram {

    private static final String ENDPOINT = "genesys-udm:exports?decrypt=true&output=records&initialDelay=0";

    private final AtomicLong records = new AtomicLong();
    private final CompletableFuture<Long> bytes = new CompletableFuture<>();

    private LargeExportProgram() {}

    /** Arguments: the server's address, the file of the key store, the folder for the download. */
    public static void main(String[] arguments) throws Exception {
        PeakHeap heap = PeakHeap.watch();
        System.out.println(
                new LargeExportProgram().run(connection(arguments[0], arguments[1]), Path.of(arguments[2]), heap));
        System.exit(0);
    }

    private static GenesysConnection connection(String baseUrl, String keyStore) {
        GenesysConnection connection = new GenesysConnection();
        connection.setBaseUrl(baseUrl);
        connection.setApiKey("demo-api-key");
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        KeyStoreParameters keys = new KeyStoreParameters();
        keys.setResource("file:" + keyStore);
        keys.setPassword(LargeExportServer.PASSWORD);
        keys.setType("PKCS12");
        connection.setKeyStoreParameters(keys);
        return connection;
    }

    private SmallHeapResult run(GenesysConnection connection, Path folder, PeakHeap heap) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("genesys", connection);
            context.getStreamCachingStrategy().setSpoolDirectory(folder.toFile());
            context.addRoutes(route());
            long begin = System.nanoTime();
            context.start();
            long size = bytes.get();
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new SmallHeapResult(size, records.get(), seconds, heap.bytes());
        }
    }

    private RouteBuilder route() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(ENDPOINT)
                        .process(exchange -> exchange.getExchangeExtension().addOnCompletion(completion()))
                        .split(body())
                        .streaming()
                        .process(record -> records.incrementAndGet());
            }
        };
    }

    private SynchronizationAdapter completion() {
        return new SynchronizationAdapter() {
            @Override
            public void onComplete(Exchange exchange) {
                bytes.complete(exchange.getMessage().getHeader(GenesysUdmConstants.BYTES, Long.class));
            }

            @Override
            public void onFailure(Exchange exchange) {
                bytes.completeExceptionally(exchange.getException());
            }
        };
    }
}
