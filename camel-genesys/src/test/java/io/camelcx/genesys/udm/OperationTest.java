// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("unchecked")
class OperationTest {

    private static final String JOB = """
            {"source":"UCS","type":"UCS","title":"Night","timeFrame":{"all":true},"schedulerParam":{"immediately":true},
             "jobParams":{"type":"Contacts","media":[]},"suspended":false}""";

    private final UdmBed bed = UdmBed.create();

    @BeforeEach
    void start() {
        bed.start();
    }

    @AfterEach
    void stop() {
        bed.close();
    }

    @Test
    void theCertificateIsUploadedAsAFileAndShown() {
        bed.udm().removeCertificate();

        Exchange uploaded = bed.call(
                "operation=uploadCertificate",
                new ByteArrayInputStream(UdmBed.certificate()),
                Map.of(GenesysUdmConstants.CERTIFICATE_FILE_NAME, "a b.cer"));
        Exchange shown = bed.call("operation=certificate");

        assertThat(body(uploaded)).isEqualTo("a b.cer");
        assertThat(bed.udm().certificate()).isPresent();
        assertThat((Map<String, Object>) body(shown)).containsEntry("name", "a b.cer");
    }

    @Test
    void theCatalogueIsReadInEveryVersionThatHasIt() {
        for (String version : List.of("10", "3")) {
            for (String operation : List.of("jobStatuses", "sources", "subTypes", "types", "version")) {
                assertThat(body(bed.call("apiVersion=" + version + "&operation=" + operation)))
                        .as(version + " " + operation)
                        .isNotNull();
            }
        }
        assertThat(body(bed.call("operation=attributes"))).isNotNull();
        assertThat(body(bed.call("operation=labels"))).isNotNull();
        assertThat(body(bed.call("service=cdds&apiVersion=3&operation=version")))
                .isNotNull();
    }

    @Test
    void aJobLivesFromItsCreationToItsDeletion() {
        JobInfo created = (JobInfo) body(bed.call("operation=createJob", JOB, Map.of()));
        Map<String, Object> id = Map.of(GenesysUdmConstants.ID, created.id());

        assertThat(((JobInfo) body(bed.call("operation=job", null, id))).title())
                .isEqualTo("Night");
        assertThat((List<JobInfo>) body(bed.call("operation=jobs&title=Nig")))
                .extracting(JobInfo::id)
                .containsExactly(created.id());
        List<JobInfo> history = (List<JobInfo>) body(bed.call("operation=history"));
        assertThat(history).extracting(JobInfo::title).containsExactly("Night");
        Map<String, Object> record =
                Map.of(GenesysUdmConstants.ID, history.get(0).id());
        assertThat((Map<String, Object>) body(bed.call("operation=progress", null, record)))
                .containsEntry("progress", 100);
        assertThat(((JobInfo) body(bed.call("operation=historyRecord", null, record))).isSplit())
                .isFalse();
        assertThat(bed.call("operation=deleteHistory", "unchanged", record)
                        .getMessage()
                        .getBody())
                .isEqualTo("unchanged");
        assertThat(body(bed.call("operation=history"))).isEqualTo(List.of());
        bed.call("operation=deleteJob", null, id);
        assertThat(body(bed.call("operation=jobs"))).isEqualTo(List.of());
    }

    @Test
    void filesAreListedLinkedDownloadedAndDeleted() {
        long id = bed.export("Night");
        List<Map<String, Object>> files = (List<Map<String, Object>>)
                body(bed.call("operation=fileMetadata", null, Map.of(GenesysUdmConstants.HISTORY_ID, id)));
        String name = files.get(0).get("name").toString();
        Map<String, Object> named = Map.of(GenesysUdmConstants.FILE_NAME, name);

        assertThat(body(bed.call("operation=files", null, named)).toString()).contains("path=http");
        Exchange download = bed.call("operation=download", null, named);
        assertThat(download.getMessage().getBody(byte[].class))
                .hasSize(((Number) files.get(0).get("size")).intValue());
        bed.call("operation=deleteFile", null, named);
        assertThat(bed.call("operation=download", null, named).getException())
                .hasMessageContaining("There is no file " + name);
    }

    @Test
    void aDownloadIsDecryptedWhereItIsAskedFor() {
        bed.export("Night");
        String name = bed.udm().files().get(0).name();

        Exchange zip = bed.call("operation=download&decrypt=true&fileName=" + name);

        assertThat(zip.getMessage().getBody(byte[].class)).startsWith('P', 'K');
        assertThat(zip.getMessage().getHeader(Exchange.FILE_NAME, String.class)).endsWith(".zip");
    }

    @Test
    void listsPageByThemselvesWhileTheRouteIterates() {
        for (int i = 0; i < 7; i++) {
            bed.export("Night " + i);
        }
        bed.journal().clear();

        Iterator<JobInfo> all = (Iterator<JobInfo>) body(bed.call("operation=history&all=true&pageSize=3"));
        assertThat(bed.journal().count("GET", "/udm/v10/export/history")).isZero();
        all.next();
        assertThat(bed.journal().count("GET", "/udm/v10/export/history")).isEqualTo(1);
        List<JobInfo> rest = new ArrayList<>();
        all.forEachRemaining(rest::add);

        assertThat(rest).hasSize(6);
        assertThat(bed.call("operation=history", null, Map.of("CamelGenesysUdmSize", 2))
                        .getMessage())
                .satisfies(message -> {
                    assertThat(message.getBody(List.class)).hasSize(2);
                    assertThat(message.getHeader(GenesysUdmConstants.COUNT)).isEqualTo(7L);
                });
    }

    @Test
    void aListUnderDataPagesByItselfToo() {
        bed.udm().change(udm -> udm.withReplies(replies -> replies.withInData(true)));
        for (int i = 0; i < 7; i++) {
            bed.export("Night " + i);
        }

        Iterator<JobInfo> all = (Iterator<JobInfo>) body(bed.call("operation=history&all=true&pageSize=3"));
        List<Long> ids = new ArrayList<>();
        all.forEachRemaining(each -> ids.add(each.id()));

        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"data\":%s}", "{\"data\":{\"items\":%s,\"count\":4}}"})
    void pagesThatAreShorterThanRequestedAreReadToTheEnd(String form) {
        page(form.formatted("[{\"id\":1},{\"id\":2}]"));
        page(form.formatted("[{\"id\":3}]"));
        page(form.formatted("[{\"id\":4}]"));
        bed.faults().add(Fault.on("GET", "/udm/v10/export/history").status(204));

        assertThat(all()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(bed.journal().requests("GET", "/udm/v10/export/history"))
                .extracting(request -> request.query().replaceAll(".*from=(\\d+).*", "$1"))
                .startsWith("0", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\":1},{\"id\":2}]", "{\"data\":[{\"id\":1},{\"id\":2}]}"})
    void aListOfAServerThatKnowsNoPagesIsReadOnce(String list) {
        bed.faults().add(Fault.on("GET", "/udm/v10/export/history").status(200).body(list));

        assertThat(all()).containsExactly(1L, 2L);
        assertThat(bed.journal().count("GET", "/udm/v10/export/history")).isEqualTo(2);
    }

    @Test
    void theSamePageForEverIsAnErrorAndNoEndlessList() {
        bed.faults()
                .add(Fault.on("GET", "/udm/v10/export/history")
                        .status(200)
                        .body("{\"count\":1000,\"from\":0,\"size\":2,\"items\":[{\"id\":1},{\"id\":2}]}"));

        assertThatThrownBy(this::all)
                .isInstanceOf(CxApiException.class)
                .hasMessageContaining("the server has sent the same page twice");
    }

    private void page(String body) {
        bed.faults()
                .add(Fault.on("GET", "/udm/v10/export/history")
                        .times(1)
                        .status(200)
                        .body(body));
    }

    private List<Long> all() {
        Iterator<JobInfo> all = (Iterator<JobInfo>) body(bed.call("operation=history&all=true&pageSize=3"));
        List<Long> ids = new ArrayList<>();
        all.forEachRemaining(each -> ids.add(each.id()));
        return ids;
    }

    @Test
    void nothingIsSentThatTheVendorWouldRefuse() {
        bed.journal().clear();

        assertThat(refusal(bed.call("apiVersion=4&operation=download&fileName=x")))
                .contains("version 4 of the API does not have it; these versions do: 10, 3");
        assertThat(refusal(bed.call("apiVersion=3&operation=history"))).contains("these versions do: 10, 4");
        assertThat(refusal(bed.call("operation=job"))).contains("missing: id");
        assertThat(refusal(bed.call("operation=history&descAsc=down")))
                .contains("descAsc must be one of [true, false], not down");
        assertThat(refusal(bed.call("operation=createJob", "{\"title\":\"x\"}", Map.of())))
                .contains("missing: ", "source", "jobParams.media");
        assertThat(refusal(bed.call("operation=createJob", "{", Map.of()))).contains("The body is no JSON");
        assertThat(refusal(bed.call("operation=history", null, Map.of(GenesysUdmConstants.OPERATION, "delete"))))
                .contains("must be one of");
        assertThat(bed.journal().requests("*", "/udm/*")).isEmpty();
    }

    @Test
    void aVersionThatTheServiceDoesNotHaveFailsTheStart() {
        assertThat(bed.call("service=cdds&operation=version").getException())
                .hasStackTraceContaining("apiVersion must be one of [4, 3] with service=cdds, not 10");
        assertThat(bed.call("output=records&operation=version").getException())
                .hasStackTraceContaining("output=records needs decrypt=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Maintenance</body></html>",
                "",
                "null",
                "{}",
                "{\"count\":3}",
                "{\"data\":{\"id\":1}}",
                "{\"items\":7}",
                "{\"message\":\"no Route matched with those values\"}"
            })
    void whatIsNoListIsAnError(String response) {
        for (String operation : List.of("history", "jobs", "fileMetadata")) {
            bed.faults().add(Fault.on("GET", "/udm/*").status(200).body(response));

            assertThat(bed.call("operation=" + operation).getException())
                    .as(operation)
                    .isInstanceOf(CxApiException.class);
            bed.faults().clear();
        }
        assertThat(bed.faults().applied()).hasSize(3);
    }

    @Test
    void thePageOfAProxyIsNoAcknowledgement() {
        bed.faults().add(Fault.on("*", "/udm/*").status(200).body("\n<html><body>Maintenance</body></html>"));

        for (String operation : List.of("cancelJob", "deleteJob", "deleteHistory", "suspendJob")) {
            assertThat(bed.call("operation=" + operation, null, Map.of(GenesysUdmConstants.ID, 1))
                            .getException())
                    .as(operation)
                    .isInstanceOfSatisfying(CxApiException.class, failure -> assertThat(failure.outcomeUnknown())
                            .isTrue());
        }
    }

    @Test
    void theVendorsRefusalHasItsOperation() {
        assertThat(bed.call("operation=job&id=1").getException())
                .isInstanceOfSatisfying(CxApiException.class, failure -> {
                    assertThat(failure.operation()).isEqualTo("job");
                    assertThat(failure.status()).hasValue(404);
                });
    }

    private static String refusal(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class);
        return exchange.getException().getMessage();
    }

    private static Object body(Exchange exchange) {
        if (exchange.getException() != null) {
            throw new AssertionError(exchange.getException());
        }
        return exchange.getMessage().getBody();
    }
}
