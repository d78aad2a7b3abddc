// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.files;

import io.camelcx.benchmarks.client.Expert;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Routes of {@code expert-files}. A download ends in the temporary file, which is linked before its exchange deletes it. */
final class RouteFiles implements Transfer.FileClient {

    private static final String TARGET = "target";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Path spool;

    /** @param spool the folder of temporary files */
    RouteFiles(URI site, int page, Path spool) throws Exception {
        this.spool = spool;
        context.getRegistry().bind("expert", Expert.connection(site));
        context.getStreamCachingStrategy().setSpoolDirectory(spool.toFile());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:download")
                        .to("expert-files:" + page + "?operation=download&fileName=${header.name}")
                        .process(RouteFiles.this::keep);
                from("direct:upload").to("expert-files:" + page + "?operation=upload&fileName=${header.name}");
            }
        });
        context.start();
    }

    private void keep(Exchange exchange) throws Exception {
        try (var found = Files.find(spool, 3, (path, is) -> path.toString().endsWith(".file"))) {
            Files.createLink(
                    exchange.getMessage().getHeader(TARGET, Path.class),
                    found.findFirst().orElseThrow());
        }
    }

    @Override
    public void download(String name, Path target) throws Exception {
        send("direct:download", null, name, target);
    }

    @Override
    public void upload(String name, Path source) throws Exception {
        send("direct:upload", source, name, source);
    }

    private void send(String endpoint, Object body, String name, Path target) throws Exception {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            Exchange exchange = template.request(endpoint, sent -> {
                sent.getMessage().setBody(body);
                sent.getMessage().setHeader("name", name);
                sent.getMessage().setHeader(TARGET, target);
            });
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
