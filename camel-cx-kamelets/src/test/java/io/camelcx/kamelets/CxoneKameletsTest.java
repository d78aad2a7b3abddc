// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.cxone.extraction.DataExtractionApi;
import io.camelcx.test.CxSimulatorExtension;
import io.camelcx.test.RouteTestBed;
import io.camelcx.test.RouteTestBed.Received;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Each kamelet of NICE CXone does what its description says. */
class CxoneKameletsTest {

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension()
            .with(settings -> settings.withCxone(cxone -> cxone.withExtraction(
                    extraction -> extraction.withPace(Duration.ZERO).withRunTime(Duration.ZERO))));

    /** The only day of the only window that is due. */
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    @TempDir
    Path folder;

    @AutoClose
    private RouteTestBed bed;

    private Map<String, Object> settings;

    @BeforeEach
    void connection(CxSimulator simulator) {
        bed = RouteTestBed.on(simulator)
                .bind("cxone", DemoConnection.cxone(simulator))
                .route("received", "direct:received");
    }

    private Map<String, Object> described(CxSimulator simulator, String accessKey, String secretKey) {
        return Map.of(
                "entity",
                "qm-workflows",
                "version",
                "1",
                "startDate",
                DAY,
                "endDate",
                DAY,
                "fileName",
                folder.resolve("workflows.csv"),
                "baseUrl",
                simulator.baseUrl(),
                "accessKey",
                accessKey,
                "secretKey",
                secretKey);
    }

    private List<Map<String, String>> rows(DataExtractionApi extraction) {
        return extraction.rows("qm-workflows", "1", DAY, DAY);
    }

    private List<Map<String, String>> receivedRows() {
        return bed.received().stream()
                .map(Received::body)
                .map(CxoneKameletsTest::row)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> row(Object json) {
        try {
            return new ObjectMapper().readValue((String) json, Map.class);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void workflowsArriveRowByRow(DataExtractionApi extraction) {
        List<Map<String, String>> rows = rows(extraction);
        Path state = folder.resolve("position");
        bed.yaml(Pipe.from("cxone-qm-workflows-source", Map.of("startDate", DAY, "overlap", "P0D", "stateFile", state)))
                .start()
                .awaitReceived(rows.size());
        assertThat(receivedRows()).isEqualTo(rows);
        assertThat(state).exists();
    }

    @Test
    void rowsOfAnyEntityArrive(DataExtractionApi extraction) {
        List<Map<String, String>> rows = rows(extraction);
        bed.yaml(Pipe.from(
                        "cxone-extract-rows-source",
                        Map.of("entity", "qm-workflows", "version", "1", "startDate", DAY, "overlap", "P0D")))
                .start()
                .awaitReceived(rows.size());
        assertThat(receivedRows()).isEqualTo(rows);
    }

    @Test
    void aWindowArrivesAsTheVendorsFile(DataExtractionApi extraction) {
        bed.yaml(Pipe.from(
                        "cxone-extract-source",
                        Map.of("entity", "qm-workflows", "version", "1", "startDate", DAY, "overlap", "P0D")))
                .start()
                .awaitReceived(1);
        Received file = bed.received().get(0);
        assertThat(file.body(String.class).lines())
                .hasSizeGreaterThan(rows(extraction).size());
        assertThat(file.header("CamelCxoneExtractStartDate", String.class)).isEqualTo(DAY.toString());
    }

    @Test
    void aFileIsExtractedOnRequest(DataExtractionApi extraction) {
        bed.yaml(Pipe.to(
                        "cxone-extract-action",
                        Map.of(
                                "entity", "qm-workflows",
                                "version", "1",
                                "fileName", folder + "/${header.CamelCxoneExtractStartDate}.csv")))
                .start();
        Exchange exchange = bed.send(
                "direct:messages",
                null,
                Map.of(
                        "CamelCxoneExtractStartDate", DAY.toString(),
                        "CamelCxoneExtractEndDate", DAY.toString()));
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(File.class)).hasName(DAY + ".csv");
        assertThat(exchange.getMessage().getBody(String.class).lines())
                .hasSizeGreaterThan(rows(extraction).size());
    }

    @Test
    void theConnectionMayBeDescribedByTheKamelet(CxSimulator simulator) {
        bed.yaml(Pipe.to("cxone-extract-action", described(simulator, "demo-access-key", "demo-access-secret")))
                .start();
        assertThat(bed.send("direct:messages").getException()).isNull();
    }

    @Test
    void aRefusalOfTheVendorReachesTheRoute(CxSimulator simulator) {
        bed.yaml(Pipe.to("cxone-extract-action", described(simulator, "another-access-key", "a-wrong-secret")))
                .start();
        assertThat(bed.send("direct:messages").getException())
                .hasMessageContaining("NICE CXone")
                .hasMessageContaining("401")
                .hasMessageNotContaining("a-wrong-secret");
    }
}
