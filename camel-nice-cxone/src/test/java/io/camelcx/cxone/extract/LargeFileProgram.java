// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.DemoConnection;
import java.io.InputStream;
import java.net.URI;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Extracts one file as a stream and as rows, in a process of its own whose heap is far smaller than the file. */
final class LargeFileProgram {

    private LargeFileProgram() {}

    /** Arguments: the simulator's address, the folder for spooled files. */
    public static void main(String[] arguments) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("cxone", DemoConnection.to(URI.create(arguments[0])));
            context.getStreamCachingStrategy().setSpoolDirectory(arguments[1]);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:stream")
                            .to("cxone-extract:qm-workflows?version=1&startDate=2026-11-02&endDate=2026-11-03")
                            .process(LargeFileProgram::countBytes);
                    from("direct:records")
                            .to("cxone-extract:qm-workflows?version=1&startDate=2026-11-02&endDate=2026-11-03"
                                    + "&output=records")
                            .split(body())
                            .streaming()
                            .process(exchange -> {})
                            .end()
                            .setBody(header(CxoneExtractConstants.ROWS));
                }
            });
            context.start();
            System.out.println(
                    "bytes " + context.createProducerTemplate().requestBody("direct:stream", null, Long.class));
            System.out.println(
                    "rows " + context.createProducerTemplate().requestBody("direct:records", null, Long.class));
        }
    }

    private static void countBytes(Exchange exchange) throws Exception {
        long bytes = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream body = exchange.getMessage().getBody(InputStream.class)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
            }
        }
        exchange.getMessage().setBody(bytes);
    }
}
