// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.records;

import io.camelcx.benchmarks.extract.FileClient;
import io.camelcx.benchmarks.extract.server.Tenant;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.dataformat.CsvDataFormat;

/** A route that fetches a file, splits it into rows, and counts them. */
final class RouteRecords implements FileClient {

    private final DefaultCamelContext context;
    private final LongAdder rows;

    private RouteRecords(DefaultCamelContext context, LongAdder rows) {
        this.context = context;
        this.rows = rows;
    }

    /** The component, and nothing else. */
    static RouteRecords component(URI baseUrl) throws Exception {
        LongAdder rows = new LongAdder();
        return start(Tenant.context(baseUrl), rows, new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:extract")
                        .to(Tenant.ENDPOINT + "&output=records")
                        .split(body())
                        .streaming()
                        .process(exchange -> rows.increment())
                        .end();
            }
        });
    }

    /** The route that does the same without the component; it streams, so that it holds no more in memory than the component. */
    static RouteRecords handwritten(URI baseUrl) throws Exception {
        LongAdder rows = new LongAdder();
        URI address = Tenant.address(baseUrl);
        CsvDataFormat csv = new CsvDataFormat();
        csv.setLazyLoad("true");
        csv.setUseMaps("true");
        return start(new DefaultCamelContext(), rows, new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:extract")
                        .noStreamCaching()
                        .setHeader(Exchange.HTTP_URI, constant(address.resolve(address.getPath())))
                        .setHeader(Exchange.HTTP_QUERY, constant(address.getRawQuery()))
                        .to("http:file?disableStreamCache=true")
                        .unmarshal(csv)
                        .split(body())
                        .streaming()
                        .process(exchange -> rows.increment())
                        .end();
            }
        });
    }

    private static RouteRecords start(DefaultCamelContext context, LongAdder rows, RouteBuilder route)
            throws Exception {
        context.addRoutes(route);
        context.start();
        return new RouteRecords(context, rows);
    }

    @Override
    public long fetch() throws IOException {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            template.sendBody("direct:extract", null);
        }
        return rows.sum();
    }

    @Override
    public void close() {
        context.stop();
    }
}
