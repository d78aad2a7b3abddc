// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.provisioning.client.ImportFailure;
import io.camelcx.genesys.provisioning.client.ImportStatus;
import io.camelcx.simulator.genesys.operation.OutcomeFault;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users are imported from files and exported to files. */
class ImportExportTest {

    private static final String HEAD = "Action,userName,firstName,lastName,password\n";
    private static final String GOOD = HEAD + "create,kim,Kim,Müller,first-secret\ncreate,lou,Lou,Reed,second-secret\n";
    private static final String IMPORT = "operation=importUsers&tenantName=Environment&pollInterval=20ms";
    private static final String EXPORT = "operation=exportUsers&pollInterval=20ms";

    @AutoClose
    private final ProvisioningBed bed = ProvisioningBed.open();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text", "file", "stream", "bytes"})
    void usersAreImportedFromABodyOfAnyKind(String kind) throws Exception {
        bed.provisioning().change(settings -> settings.withRowTime(Duration.ofMillis(50)));
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("new users.csv"), bytes);
        Object body =
                switch (kind) {
                    case "text" -> GOOD;
                    case "file" -> file;
                    case "stream" -> new ByteArrayInputStream(bytes);
                    default -> bytes;
                };

        Exchange imported = bed.call(IMPORT, body);

        assertThat(imported.getException()).isNull();
        ImportStatus status = imported.getMessage().getBody(ImportStatus.class);
        assertThat(status.succeeded()).isEqualTo(2);
        assertThat(status).isEmpty();
        assertThat(imported.getMessage().getHeaders())
                .containsEntry(GenesysProvisioningConstants.SUCCEEDED, 2)
                .containsEntry(GenesysProvisioningConstants.FAILED, 0)
                .containsEntry(GenesysProvisioningConstants.INCOMPLETE, false);
        assertThat(bed.users().named("kim").orElseThrow().field("lastName")).isEqualTo("Müller");
        var upload = bed.journal().requests("POST", "*/import-users/csv").get(0);
        assertThat(upload.body()).contains("name=\"validateBeforeImport\"");
        assertThat(upload.body())
                .contains("filename=\"" + (kind.equals("file") ? "new users.csv" : "users.csv") + "\"");
        if (!kind.equals("stream")) {
            assertThat(upload.header("Content-Length"))
                    .as("the length is known")
                    .isNotBlank();
        }
    }

    @Test
    void theRowsThatHaveFailedAreRecords() {
        String rows = GOOD + "create,kim,Kim,Again,third-secret\nmodify,missing,No,User,\n";

        Exchange imported = bed.call(IMPORT, rows);

        assertThat(imported.getException()).isNull();
        assertThat(imported.getMessage().getHeader(GenesysProvisioningConstants.FAILED))
                .isEqualTo(2);
        ImportStatus status = imported.getMessage().getBody(ImportStatus.class);
        assertThat(status).hasSize(2);
        ImportFailure first = status.iterator().next();
        assertThat(first.row()).isEqualTo(3);
        assertThat(first.userName()).isEqualTo("kim");
        assertThat(first.error()).contains("exists");
    }

    @Test
    void aFileWithErrorsIsRefusedAndNothingIsImported() {
        String rows = GOOD + "create,pat,,,\n";

        for (String operation : List.of(IMPORT, "operation=validateImportFile")) {
            assertThat(bed.call(operation, rows).getException())
                    .isInstanceOf(CxApiException.class)
                    .hasMessageContaining("The file has errors")
                    .hasMessageContaining("firstName is missing");
        }
        assertThat(bed.users().named("kim")).isEmpty();
        assertThat(bed.call("operation=validateImportFile", GOOD).getException())
                .isNull();
    }

    @Test
    void anImportThatIsRefusedInAResponseOf200HasFailed() {
        bed.faults()
                .add(Fault.on("POST", "*/import-users/csv")
                        .status(200)
                        .body("{\"status\":{\"code\":500,\"message\":\"The importer is busy\"}}"));
        assertThat(bed.call(IMPORT, GOOD).getException())
                .isInstanceOf(CxApiException.class)
                .hasMessageContaining("The importer is busy");
        assertThat(bed.journal().count("POST", "*/import-users/csv")).isEqualTo(1);
    }

    @Test
    void anImportNeedsATenantBeforeItBegins() {
        assertThat(bed.call("operation=importUsers", GOOD).getException()).hasMessageContaining("missing: tenantName");
        assertThat(bed.journal().count("POST", "*/import-users/csv")).isZero();
    }

    @Test
    void theStateOfTheImportBeforeIsNotTakenForThatOfThisOne() {
        bed.call(IMPORT, HEAD + "create,one,One,User,first-secret\n");
        bed.provisioning().change(settings -> settings.withRowTime(Duration.ofMillis(100)));
        bed.faults()
                .add(Fault.on("GET", "*/check-status")
                        .after(1)
                        .times(1)
                        .status(200)
                        .body("{\"status\":{\"code\":0},\"data\":" + lastStatus() + "}"));

        Exchange imported = bed.call(IMPORT, GOOD);

        assertThat(imported.getMessage().getHeader(GenesysProvisioningConstants.SUCCEEDED))
                .isEqualTo(2);
    }

    private String lastStatus() {
        return bed.call("operation=getImportStatus&tenantName=Environment&adminName=demo")
                .getMessage()
                .getBody(ImportStatus.class)
                .json()
                .toString();
    }

    @Test
    void anImportWhoseEndIsNotSeenInTimeGoesOn() {
        bed.provisioning().change(settings -> settings.withRowTime(Duration.ofSeconds(30)));
        assertThat(bed.call(IMPORT + "&jobTimeout=100ms", GOOD).getException())
                .isInstanceOfSatisfying(CxApiException.class, failure -> assertThat(failure.outcomeUnknown())
                        .isTrue())
                .hasMessageContaining("the job goes on at the vendor");
        assertThat(bed.call("operation=terminateImport").getException()).isNull();
        assertThat(bed.call("operation=getImportStatus&tenantName=Environment&adminName=demo")
                        .getMessage()
                        .getHeader(GenesysProvisioningConstants.INCOMPLETE))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void usersAreExportedToAStream(boolean percent) {
        bed.provisioning()
                .change(settings -> settings.withProgressInPercent(percent).withExportTime(Duration.ofMillis(200)));

        Exchange exported = bed.call(EXPORT, Map.of("fields", List.of("userName", "lastName")));

        assertThat(exported.getException()).isNull();
        assertThat(exported.getMessage().getBody(String.class))
                .startsWith("userName,lastName")
                .contains("agent1,1");
        assertThat(exported.getMessage().getHeader(Exchange.FILE_LENGTH, Long.class))
                .isPositive();
        assertThat(exported.getMessage().getHeader(GenesysProvisioningConstants.ID, String.class))
                .isNotBlank();
    }

    @Test
    void anExportThatIsNotDoneIsNotDelivered() {
        bed.provisioning().change(settings -> settings.withExportTime(Duration.ofSeconds(30)));
        Exchange started = bed.call(
                "operation=exportFile",
                Map.of(
                        "fields",
                        List.of("userName"),
                        "fileName",
                        "a.csv",
                        "personDBIDs",
                        List.of(),
                        "filterParameters",
                        Map.of()));
        String id = started.getMessage().getHeader(GenesysProvisioningConstants.ID, String.class);

        assertThat(bed.call("operation=downloadExport&id=" + id).getException())
                .hasMessageContaining("The export is not done");
        assertThat(bed.call(EXPORT + "&jobTimeout=60ms", Map.of("fields", List.of("userName")))
                        .getException())
                .hasMessageContaining("it has not ended within 60 ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Sign in</html>", "{\"status\":{\"code\":500,\"message\":\"lost\"}}", ""})
    void aFileThatIsNoneIsAnError(String body) {
        bed.faults().add(Fault.on("GET", "*/export-users/").status(200).body(body));
        assertThat(bed.call(EXPORT, Map.of("fields", List.of("userName"))).getException())
                .isInstanceOf(CxApiException.class);
    }

    @Test
    void filesOfOtherKindsAreUploaded() {
        assertThat(bed.call("operation=postImportStatisticDefinitions", "- name: a\n")
                        .getException())
                .isNull();
        assertThat(bed.call("operation=recCertPost", Map.of("certificate_file", "PEM", "key_file", "KEY"))
                        .getException())
                .isNull();
        assertThat(bed.call("operation=recCertPost", "PEM").getException())
                .hasMessageContaining("a map with the file certificate_file");
        Exchange stored = bed.call("operation=postStorage", "content", Map.of("CamelGenesysProvisioningTtl", 60));
        assertThat(stored.getMessage().getHeader(GenesysProvisioningConstants.ID))
                .isNotNull();
    }

    @Test
    void anImportInTheBackgroundHasAnOutcomeToo() {
        bed.provisioning().fault(OutcomeFault.on("postImport", OutcomeFault.Kind.DOUBLED));
        assertThat(bed.call("operation=postImport", Map.of("csv", GOOD)).getException())
                .isNull();
        assertThat(bed.users().named("lou")).isPresent();
    }
}
