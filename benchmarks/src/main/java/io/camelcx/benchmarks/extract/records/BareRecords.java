// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.records;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.camelcx.benchmarks.extract.FileClient;
import io.camelcx.benchmarks.extract.server.Tenant;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.Endpoint;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** FastCSV on the response's stream without a file, and a route that counts the records that are sent to it. */
final class BareRecords implements FileClient {

    private final URI address;
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final LongAdder rows = new LongAdder();
    private final CloseableHttpClient http = HttpClients.createDefault();

    private BareRecords(URI address) {
        this.address = address;
    }

    static BareRecords start(URI baseUrl) throws Exception {
        BareRecords records = new BareRecords(Tenant.address(baseUrl));
        records.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:row").process(exchange -> records.rows.increment());
            }
        });
        records.context.start();
        return records;
    }

    @Override
    public long fetch() throws IOException {
        return http.execute(new HttpGet(address), this::read);
    }

    private long read(ClassicHttpResponse response) throws IOException {
        if (response.getCode() != 200) {
            throw new IOException("HTTP " + response.getCode());
        }
        Endpoint row = context.getEndpoint("direct:row");
        try (ProducerTemplate template = context.createProducerTemplate();
                CsvReader<NamedCsvRecord> records = CsvReader.builder()
                        .detectBomHeader(true)
                        .ofNamedCsvRecord(response.getEntity().getContent(), StandardCharsets.UTF_8)) {
            records.forEach(record -> template.sendBody(row, record));
        }
        return rows.sum();
    }

    @Override
    public void close() throws IOException {
        context.stop();
        http.close();
    }
}
