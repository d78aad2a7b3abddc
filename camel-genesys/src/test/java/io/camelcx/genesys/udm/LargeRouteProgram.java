// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.GenesysConnection;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.KeyStoreParameters;

/** The program of {@link LargeRouteTest}: it consumes one export, and prints the number of its records. */
public final class LargeRouteProgram {

    private LargeRouteProgram() {}

    /** Takes the simulator's address, the resource of a key store, and the folder of the download. */
    public static void main(String[] arguments) throws Exception {
        AtomicLong records = new AtomicLong();
        CountDownLatch done = new CountDownLatch(1);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("genesys", connection(arguments[0], arguments[1]));
            context.getStreamCachingStrategy().setSpoolDirectory(arguments[2]);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("genesys-udm:test?decrypt=true&output=records&initialDelay=0")
                            .split(body())
                            .streaming()
                            .process(record -> records.incrementAndGet())
                            .end()
                            .process(exchange -> done.countDown());
                }
            });
            context.start();
            done.await();
        }
        System.out.println("records " + records.get());
    }

    private static GenesysConnection connection(String baseUrl, String keyStore) {
        KeyStoreParameters keys = new KeyStoreParameters();
        keys.setResource(keyStore);
        keys.setPassword("secret");
        keys.setType("PKCS12");
        GenesysConnection connection = DemoConnection.to(URI.create(baseUrl));
        connection.setKeyStoreParameters(keys);
        return connection;
    }
}
