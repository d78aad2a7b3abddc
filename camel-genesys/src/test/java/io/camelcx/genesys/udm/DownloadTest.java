// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import static io.camelcx.genesys.udm.UdmBed.POLLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.genesys.udm.StoredFile;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.error.CxApiException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The host of the files may answer with anything: only a whole file is handed on. */
class DownloadTest {

    private static final String FROM = "genesys-udm:test?" + POLLING + "&maxFailureDelay=20ms";
    private static final String LINKS = "/udm/v10/files/*";
    private static final String HOST = "/udm-bucket/exports/*";
    private static final String EXPIRED = "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code>"
            + "<Message>Request has expired</Message></Error>";

    @AutoClose
    private final UdmBed bed = UdmBed.create();

    private StoredFile file;

    @BeforeEach
    void start() {
        bed.start();
        bed.export("One");
        file = bed.udm().files().get(0);
    }

    @Test
    void theHostOfTheFilesGetsNoCredentials() {
        requireFile(download());

        RecordedRequest request = bed.journal().requests("GET", HOST).get(0);
        assertThat(request.header("Authorization")).isEmpty();
        assertThat(request.header("x-api-key")).isEmpty();
        assertThat(bed.journal().requests("GET", LINKS).get(0).header("x-api-key"))
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403})
    void anExpiredLinkIsRequestedAgain(int status) {
        bed.faults().add(Fault.on("GET", HOST).times(2).status(status).body(EXPIRED));

        requireFile(download());

        assertThat(bed.journal().count("GET", LINKS)).isEqualTo(3);
    }

    @Test
    void aLinkThatIsRefusedAgainAndAgainIsAnError() {
        bed.faults().add(Fault.on("GET", HOST).status(403).body(EXPIRED));

        assertThat(download().getException())
                .isInstanceOfSatisfying(CxApiException.class, failure -> {
                    assertThat(failure.operation()).isEqualTo("download");
                    assertThat(failure.status()).hasValue(403);
                })
                .hasMessageNotContaining("Signature=");
        assertThat(bed.journal().count("GET", HOST)).isEqualTo(3);
        assertThat(bed.spooled()).isEmpty();
    }

    @Test
    void aDownloadThatWasCutOffStartsOver() {
        bed.faults().add(Fault.on("GET", HOST).times(1).truncatedByReset(50));
        bed.faults().add(Fault.on("GET", HOST).times(1).truncatedBody(70));

        requireFile(download());

        assertThat(bed.faults().applied()).hasSize(2);
        assertThat(bed.journal().count("GET", LINKS)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>Sign in</body></html>", "<?xml version=\"1.0\"?><Error/>"})
    void whatIsNoFileIsNotHandedOnAlthoughItsSizeIsUnknown(String body) {
        bed.faults().add(Fault.on("GET", HOST).status(200).body(body));

        assertThat(download().getException()).isInstanceOf(CxApiException.class);
        assertThat(bed.journal().count("GET", HOST)).isEqualTo(3);
        bed.faults().clear();
        bed.faults().add(Fault.on("GET", LINKS).status(200).body(body));

        assertThat(download().getException()).isInstanceOf(CxApiException.class);
        assertThat(bed.spooled()).isEmpty();
    }

    @Test
    void aConsumerComparesTheLengthWithTheOneInTheHistory() {
        byte[] content = content(file);
        bed.faults().add(Fault.on("GET", HOST).times(1).status(200).body(Arrays.copyOf(content, content.length - 1)));
        bed.faults().add(Fault.on("GET", HOST).times(1).status(200).body(Arrays.copyOf(content, content.length + 1)));
        bed.faults().add(Fault.on("GET", HOST).times(3).status(200).body(""));
        bed.route("exports", FROM).awaitReceived(1);

        assertThat(bed.faults().applied()).hasSize(5);
        assertThat(bed.received()).hasSize(1);
        assertThat((byte[]) bed.received().get(0).body()).isEqualTo(content);
    }

    @Test
    void aFileInAContentCodingIsDecoded() throws Exception {
        byte[] content = content(file);
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(coded)) {
            gzip.write(content);
        }
        bed.faults()
                .add(Fault.on("GET", HOST)
                        .times(1)
                        .status(200)
                        .header("Content-Encoding", "gzip")
                        .body(coded.toByteArray()));

        requireFile(download());
        assertThat(bed.faults().applied()).hasSize(1);
    }

    @Test
    void aPartThatIsCreatedAgainWhileTheOthersAreReadIsNotMixedWithThem() {
        bed.udm().change(udm -> udm.withContent(content -> content.withContacts(300)));
        Map<String, Object> job = Map.of(
                "source",
                "UCS",
                "type",
                "UCS",
                "title",
                "Split",
                "timeFrame",
                Map.of("all", true),
                "schedulerParam",
                Map.of("immediately", true),
                "jobParams",
                Map.of("type", "UCS", "media", List.of(), "fileSplitSize", "8 KB"),
                "suspended",
                false);
        assertThat(bed.call("operation=createJob", job, Map.of()).getException())
                .isNull();
        String second = bed.udm().files().stream()
                .map(StoredFile::name)
                .filter(name -> name.contains(".2."))
                .findFirst()
                .orElseThrow();
        byte[] whole = content(bed.udm().files().stream()
                .filter(each -> each.name().equals(second))
                .findFirst()
                .orElseThrow());
        bed.udm().replaceFile(second, Arrays.copyOf(whole, whole.length / 2));
        bed.route("exports", FROM + "&title=Split&decrypt=true&output=records");
        await().until(() -> bed.consumer("exports", GenesysUdmConsumer.class).failingExports() == 1);
        assertThat(bed.received()).isEmpty();

        bed.udm().replaceFile(second, whole);
        bed.clock.advance(Duration.ofHours(1));
        bed.awaitReceived(1);

        assertThat((List<?>) bed.received().get(0).body()).hasSizeGreaterThanOrEqualTo(300);
        await().untilAsserted(() -> assertThat(bed.spooled()).isEmpty());
    }

    private Exchange download() {
        return bed.call("operation=download&fileName=" + file.name());
    }

    private void requireFile(Exchange download) {
        assertThat(download.getException()).isNull();
        assertThat(download.getMessage().getBody(byte[].class)).isEqualTo(content(file));
    }

    private static byte[] content(StoredFile file) {
        try {
            return Files.readAllBytes(file.file().path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
