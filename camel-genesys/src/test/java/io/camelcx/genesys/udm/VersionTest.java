// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import static io.camelcx.genesys.udm.UdmBed.POLLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.genesys.udm.client.UdmService;
import io.camelcx.genesys.udm.client.UdmTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation in each version of each service. */
@SuppressWarnings("unchecked")
class VersionTest {

    private static final String JOB = """
            {"source":"UCS","type":"UCS","title":"Night","timeFrame":{"all":true},"schedulerParam":{"immediately":true},
             "jobParams":{"type":"UCS","media":[]},"suspended":false}""";

    @AutoClose
    private final UdmBed bed = UdmBed.create();

    @BeforeEach
    void start() {
        bed.start();
    }

    static Stream<String[]> services() {
        return Stream.of(UdmService.values())
                .flatMap(service -> service.versions().stream().map(version -> new String[] {service.name(), version}));
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatAVersionDoesNotHaveIsRefusedBeforeAnyCall(String service, String version) {
        List<ApiOperation> others = UdmTable.operations().stream()
                .filter(each -> !each.isIn(version))
                .toList();
        for (ApiOperation operation : others) {
            assertThat(call(service, version, operation.name() + "&id=1&fileName=x", JOB)
                            .getException())
                    .as(operation.name())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The operation " + operation.name() + " is refused: version " + version
                            + " of the API does not have it; these versions do: "
                            + String.join(", ", operation.versions()));
        }
        assertThat(others.size()).isEqualTo(version.equals("10") ? 0 : version.equals("4") ? 14 : 16);
        assertThat(bed.journal().requests("*", "/udm/*")).isEmpty();
        assertThat(bed.journal().requests("*", "/data-download/*")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void theServiceAnswersWhatItsVersionHas(String service, String version) {
        long id = bed.export("Old");
        bed.export("Older");
        String file = bed.udm().files().get(0).name();
        String other = bed.udm().files().get(1).name();
        if (UdmTable.operation("jobs").isIn(version)) {
            JobInfo job = (JobInfo) body(call(service, version, "createJob", JOB));
            assertThat(((JobInfo) body(call(service, version, "job&id=" + job.id(), null))).title())
                    .isEqualTo("Night");
            assertThat((List<JobInfo>) body(call(service, version, "jobs&title=Nig", null)))
                    .extracting(JobInfo::id)
                    .containsExactly(job.id());
            assertThat(((JobInfo) body(call(service, version, "historyRecord&id=" + id, null))).title())
                    .isEqualTo("Old");
            assertThat((Map<String, Object>) body(call(service, version, "progress&id=" + id, null)))
                    .containsEntry("progress", 100);
            body(call(service, version, "deleteHistory&id=" + id, null));
            body(call(service, version, "deleteJob&id=" + job.id(), null));
            assertThat((List<JobInfo>) body(call(service, version, "history", null)))
                    .extracting(JobInfo::title)
                    .doesNotContain("Old");
            changedJobs(service, version);
        }
        if (UdmTable.operation("files").isIn(version)) {
            for (String operation : List.of("jobStatuses", "sources", "subTypes", "types", "version", "certificate")) {
                assertThat(body(call(service, version, operation, null)))
                        .as(operation)
                        .isNotNull();
            }
            assertThat(call(service, version, "download&fileName=" + file, null)
                            .getMessage()
                            .getBody(byte[].class))
                    .hasSizeGreaterThan(100);
            assertThat(body(call(service, version, "files&fileName=" + file, null))
                            .toString())
                    .contains("http");
            assertThat((List<Object>) body(call(service, version, "fileMetadata", null)))
                    .hasSizeGreaterThan(1);
            body(call(service, version, "deleteFile&fileName=" + file, null));
            body(call(service, version, "deleteFiles&fileName=" + other, null));
            assertThat(bed.udm().files()).extracting(each -> each.name()).doesNotContain(file, other);
        }
        String elsewhere = service.equals("udm") ? "/data-download/*" : "/udm/*";
        assertThat(bed.journal().requests("*", elsewhere)).isEmpty();
    }

    private void changedJobs(String service, String version) {
        String scheduled = JOB.replace("\"immediately\":true", "\"startDate\":\"2030-01-01T00:00:00Z\"")
                .replace("Night", "Later");
        JobInfo later = (JobInfo) body(call(service, version, "createJob", scheduled));
        String id = "&id=" + later.id();
        body(call(service, version, "updateJob" + id, scheduled.replace("Later", "Changed")));
        assertThat(((JobInfo) body(call(service, version, "job" + id, null))).title())
                .isEqualTo("Changed");
        body(call(service, version, "suspendJob" + id, null));
        body(call(service, version, "resumeJob" + id, null));
        body(call(service, version, "cancelJob" + id, null));
        Exchange deleted = bed.call(
                "service=" + service + "&apiVersion=" + version + "&operation=deleteJobs",
                null,
                Map.of("CamelGenesysUdmJobIDs", List.of(later.id())));
        assertThat(deleted.getException()).isNull();
        assertThat(bed.udm().jobs()).extracting(job -> job.id()).doesNotContain(later.id());
    }

    @Test
    void exportsOfTheDeprecatedServiceAreDeliveredAndRunByItAlone() {
        bed.export("One");
        bed.route("exports", "genesys-udm:test?service=cdds&apiVersion=4&decrypt=true&output=records&" + POLLING)
                .awaitReceived(1);
        Exchange export =
                bed.call("service=cdds&apiVersion=3&title=Two", JOB.replace("\"title\":\"Night\",", ""), Map.of());
        await().until(() -> bed.received().size() == 2);

        assertThat(export.getException()).isNull();
        assertThat(export.getMessage().getBody(byte[].class)).hasSizeGreaterThan(100);
        assertThat(bed.titles()).containsExactly("One", "Two");
        assertThat(bed.journal().requests("*", "/udm/*")).isEmpty();
        assertThat(bed.journal().requests("*", "/data-download/v4/*")).isNotEmpty();
        assertThat(bed.journal().requests("*", "/data-download/v3/*")).isNotEmpty();
    }

    private Exchange call(String service, String version, String operation, Object body) {
        return bed.call("service=" + service + "&apiVersion=" + version + "&operation=" + operation, body, Map.of());
    }

    private static Object body(Exchange exchange) {
        if (exchange.getException() != null) {
            throw new AssertionError(exchange.getException());
        }
        return exchange.getMessage().getBody();
    }
}
