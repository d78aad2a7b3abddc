// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.expert.DemoConnection;
import io.camelcx.expert.api.PageFile;
import java.io.File;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.net.URI;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** The program of the JVM with the small heap: downloads a file, and uploads it again with its length and without. */
final class LargeFileProgram {

    private LargeFileProgram() {}

    /** Arguments: the site, the number of the file, the folder of temporary files. */
    public static void main(String[] arguments) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("expert", DemoConnection.to(URI.create(arguments[0])));
            // Else Camel would hold the plain stream in memory.
            context.setStreamCaching(false);
            context.getStreamCachingStrategy().setSpoolDirectory(new File(arguments[2]));
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:large")
                            .to("expert-files:home?operation=download&fileId=" + arguments[1])
                            .to("expert-files:home?operation=upload&fileName=cached.bin")
                            .to("expert-files:home?operation=download&fileId=" + arguments[1])
                            .process(exchange -> exchange.getMessage()
                                    .setBody(new Unsized(exchange.getMessage().getBody(InputStream.class))))
                            .to("expert-files:home?operation=upload&fileName=stream.bin");
                }
            });
            context.start();
            try (ProducerTemplate template = context.createProducerTemplate()) {
                PageFile last = template.requestBody("direct:large", null, PageFile.class);
                System.out.println("uploaded " + last.size());
            }
        }
    }

    /** Hides what is known of a stream. */
    private static final class Unsized extends FilterInputStream {
        private Unsized(InputStream content) {
            super(content);
        }
    }
}
