// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.startup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import io.camelcx.benchmarks.client.Contender;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/**
 * The routes that a user would write instead of {@link Consumers}, with the same libraries: camel-http and Jackson for the extraction, FastCSV for its rows,
 * and statistics that the CometD client sends to a route. Nothing is repeated, renewed or stored.
 */
final class Handwritten extends RouteBuilder {

    private static final long POLL_MILLIS = 500;

    private final ObjectMapper mapper = new ObjectMapper();
    private final URI simulator;
    private final FirstArrivals arrivals;

    private Handwritten(URI simulator, FirstArrivals arrivals) {
        this.simulator = simulator;
        this.arrivals = arrivals;
    }

    /** Starts them; returns when the first statistics and a row of the extraction have reached their routes. */
    static void start(URI simulator) throws Exception {
        FirstArrivals arrivals = new FirstArrivals();
        Main main = new Main();
        main.configure().addRoutesBuilder(new Handwritten(simulator, arrivals));
        main.start();
        ProducerTemplate template = main.getCamelTemplate();
        Contender.startBare(
                simulator, Consumers.STATISTICS, (count, stamp) -> template.sendBody("direct:statistics", count));
        // The reply to the subscription has brought the first values; nothing is published.
        template.sendBody("direct:statistics", Consumers.STATISTICS.size());
        arrivals.await();
    }

    @Override
    public void configure() {
        from("direct:statistics").process(exchange -> arrivals.statistics());
        from("timer:extraction?repeatCount=1&delay=0")
                .process(this::logIn)
                .to(simulator + "/authentication/v1/token/access-key")
                .process(this::submit)
                .to(simulator + "/data-extraction/V1/jobs")
                .process(this::submitted)
                .loopDoWhile(exchange -> exchange.getProperty("file") == null)
                .delay(POLL_MILLIS)
                .removeHeaders("*", "Authorization")
                .toD(simulator + "/data-extraction/V1/jobs/${exchangeProperty.job}")
                .process(this::status)
                .end()
                .end()
                .removeHeaders("*")
                .process(this::download)
                .to("http:file")
                .process(this::parse)
                .split(body())
                .streaming()
                .process(exchange -> arrivals.row());
    }

    private void logIn(Exchange exchange) throws IOException {
        post(
                exchange.getMessage(),
                mapper.createObjectNode()
                        .put("accessKeyId", "demo-access-key")
                        .put("accessKeySecret", "demo-access-secret"));
    }

    private void submit(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        message.setHeader(
                "Authorization", "Bearer " + json(message).path("access_token").textValue());
        String day = Consumers.day().toString();
        post(
                message,
                mapper.createObjectNode()
                        .put("entityName", "qm-workflows")
                        .put("version", "1")
                        .put("startDate", day)
                        .put("endDate", day));
    }

    private void post(Message message, ObjectNode body) throws IOException {
        message.setHeader(Exchange.HTTP_METHOD, "POST");
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setBody(mapper.writeValueAsBytes(body));
    }

    private void submitted(Exchange exchange) throws IOException {
        exchange.setProperty("job", json(exchange.getMessage()).asText());
        exchange.getMessage().setBody(null);
    }

    private void status(Exchange exchange) throws IOException {
        JsonNode job = json(exchange.getMessage()).path("jobStatus");
        exchange.setProperty("file", job.path("result").path("url").textValue());
        exchange.getMessage().setBody(null);
    }

    private void download(Exchange exchange) {
        URI file = URI.create(exchange.getProperty("file", String.class));
        exchange.getMessage().setHeader(Exchange.HTTP_URI, file.toString().replace("?" + file.getRawQuery(), ""));
        exchange.getMessage().setHeader(Exchange.HTTP_RAW_QUERY, file.getRawQuery());
    }

    private void parse(Exchange exchange) {
        InputStream file = exchange.getMessage().getBody(InputStream.class);
        exchange.getMessage()
                .setBody(CsvReader.builder()
                        .detectBomHeader(true)
                        .ofNamedCsvRecord(file)
                        .iterator());
    }

    private JsonNode json(Message message) throws IOException {
        return mapper.readTree(message.getBody(InputStream.class));
    }
}
