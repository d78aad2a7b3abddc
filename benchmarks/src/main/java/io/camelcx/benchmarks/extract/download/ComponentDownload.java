// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.download;

import io.camelcx.benchmarks.extract.FileClient;
import io.camelcx.benchmarks.extract.server.Tenant;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A route that has a file extracted. */
final class ComponentDownload implements FileClient {

    private final DefaultCamelContext context;
    private final DownloadedFile file;

    private ComponentDownload(DefaultCamelContext context, DownloadedFile file) {
        this.context = context;
        this.file = file;
    }

    static ComponentDownload start(URI baseUrl) throws Exception {
        DownloadedFile file = DownloadedFile.create();
        DefaultCamelContext context = Tenant.context(baseUrl);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:extract").to(Tenant.ENDPOINT + "&malformed=raw&fileName=" + file.path());
            }
        });
        context.start();
        Tenant.logIn(context);
        return new ComponentDownload(context, file);
    }

    @Override
    public long fetch() throws IOException {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            template.requestBody("direct:extract", null, File.class);
        }
        return file.mebibytes();
    }

    @Override
    public void close() throws IOException {
        try (DownloadedFile deleted = file) {
            context.stop();
        }
    }
}
