// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.files;

import static io.camelcx.simulator.cxone.CxoneCaller.download;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.cxone.CxoneCaller;
import io.camelcx.simulator.cxone.CxoneTestBed;
import io.camelcx.simulator.cxone.settings.FileBody;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DownloadFaultsTest {
    private static final String FILES = "/results-bucket/*";

    @AutoClose
    private final CxSimulator simulator = CxoneTestBed.startQuick(SettableClock.standing());

    private final CxoneCaller caller = CxoneCaller.signedIn(simulator);
    private final String job = caller.submitted("2026-02-01", "2026-02-01");

    @Test
    void aDownloadMayBeCutInTheMiddle() throws Exception {
        simulator.cxone().files().change(settings -> settings.withBody(new FileBody.OfSize(8 << 20)));
        simulator.faults().add(Fault.on("GET", FILES).times(1).truncatedBody(5_000_000));
        HttpRequest request = HttpRequest.newBuilder(caller.fileUrl(job)).build();

        AtomicLong announced = new AtomicLong();
        LongAdder received = new LongAdder();

        // Not as a stream, which may discard what it holds when the connection ends.
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, answer -> {
                    announced.set(
                            answer.headers().firstValueAsLong("Content-Length").orElseThrow());
                    return HttpResponse.BodySubscribers.ofByteArrayConsumer(
                            part -> part.ifPresent(bytes -> received.add(bytes.length)));
                }))
                .isInstanceOf(IOException.class);

        assertThat(announced).hasValueGreaterThan(8_000_000);
        assertThat(received.sum()).isEqualTo(5_000_000);
        assertThat(download(caller.fileUrl(job)).statusCode()).isEqualTo(200);
    }

    @Test
    void aDownloadInChunksMayBeCutToo() {
        simulator.cxone().files().change(settings -> settings.withChunked(true));
        simulator.faults().add(Fault.on("GET", FILES).times(1).truncatedBody(10_000));

        assertThatThrownBy(() -> download(caller.fileUrl(job))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aDownloadMayBeReset() {
        // For all tries of the client, which may repeat a request without an answer by itself.
        simulator.faults().add(Fault.on("GET", FILES).connectionReset());

        assertThatThrownBy(() -> download(caller.fileUrl(job))).isInstanceOf(UncheckedIOException.class);
        simulator.faults().clear();
        assertThat(download(caller.fileUrl(job)).statusCode()).isEqualTo(200);
    }

    @Test
    void aDownloadMayDrip() {
        byte[] whole = download(caller.fileUrl(job)).body();
        simulator.faults().add(Fault.on("GET", FILES).slowDrip(50_000, Duration.ofMillis(1)));

        assertThat(download(caller.fileUrl(job)).body()).isEqualTo(whole);
    }

    @Test
    void aDownloadMayBeAnsweredByAnError() {
        simulator
                .faults()
                .add(Fault.on("GET", FILES).times(1).status(503).body("<Error><Code>SlowDown</Code></Error>"));

        assertThat(download(caller.fileUrl(job)).statusCode()).isEqualTo(503);
    }

    @Test
    void theAnswerOfASubmissionMayBeLostAlthoughTheJobRuns() {
        simulator
                .faults()
                .add(Fault.on("POST", "*/jobs").times(1).afterHandling().connectionReset());

        assertThatThrownBy(() -> caller.submitted("2026-02-02", "2026-02-02")).isInstanceOf(UncheckedIOException.class);

        assertThat(simulator.cxone().dataExtraction().submissions()).isEqualTo(2);
    }

    @Test
    void oneJournalHasTheRequestsToBothHosts() {
        download(caller.fileUrl(job), "Authorization", "Bearer any");

        RecordedRequest status = simulator.journal().requests("GET", "*/jobs/*").get(0);
        RecordedRequest file = simulator.journal().requests("GET", FILES).get(0);
        assertThat(status.header("host")).isEqualTo(simulator.baseUrl().getAuthority());
        assertThat(file.header("host"))
                .isEqualTo(simulator.cxone().files().url().getAuthority());
        assertThat(file.header("authorization")).isEqualTo("Bearer any");
        assertThat(file.status()).isEqualTo(400);
    }

    @Test
    void aDownloadEndsAbruptlyWhenTheServerStops() throws Exception {
        simulator.cxone().files().change(settings -> settings.withBody(new FileBody.OfSize(1L << 40)));
        HttpRequest request = HttpRequest.newBuilder(caller.fileUrl(job)).build();
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        await().until(() -> simulator.journal().requests("GET", FILES).get(0).status() == 200);

        simulator.stop();

        try (InputStream body = response.body()) {
            assertThatThrownBy(() -> body.skipNBytes(1L << 40)).isInstanceOf(IOException.class);
        }
    }
}
