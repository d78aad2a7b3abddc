// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.files;

import static io.camelcx.simulator.cxone.CxoneCaller.download;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.cxone.CxoneCaller;
import io.camelcx.simulator.cxone.CxoneTestBed;
import io.camelcx.simulator.cxone.settings.FileBody;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = CxoneTestBed.startQuick(clock);

    private final CxoneCaller caller = CxoneCaller.signedIn(simulator);
    private final FileHost files = simulator.cxone().files();
    private final String job = caller.submitted("2026-02-01", "2026-02-01");

    private static void refused(HttpResponse<byte[]> response, int status, String... texts) {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(response.statusCode()).as(body).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/xml");
        assertThat(body)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>")
                .contains(texts);
    }

    @Test
    void theFileIsOnAnotherPortAndNeedsNoToken() {
        URI url = caller.fileUrl(job);

        HttpResponse<byte[]> response = download(url);

        assertThat(url.getPort()).isNotEqualTo(simulator.baseUrl().getPort());
        assertThat(url.toString()).startsWith(files.url() + "/results-bucket/data-extraction/" + job + ".csv?");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/csv");
        assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(response.body().length);
        assertThat(response.headers().firstValue("ETag")).get().asString().matches("\"[0-9a-f]+-1\"");
    }

    @Test
    void theUrlHasTheQueryOfAPreSignedOne() {
        assertThat(caller.fileUrl(job).getRawQuery())
                .matches("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=SIMULATOR%2F20260301%2Fus-west-2%2Fs3%2F"
                        + "aws4_request&X-Amz-Date=20260301T100000Z&X-Amz-Expires=30&X-Amz-Security-Token=[^&]*%2B[^&]*"
                        + "%3D&X-Amz-Signature=[0-9a-f]{64}&X-Amz-SignedHeaders=host");
    }

    @Test
    void theUrlHasTheNameByWhichTheCallerReachedTheApi() {
        URI byAddress = URI.create("http://127.0.0.1:" + simulator.baseUrl().getPort());
        SimulatorClient client = new SimulatorClient(byAddress);
        String token = client.post(
                        "/authentication/v1/token/access-key",
                        "{\"accessKeyId\":\"demo-access-key\",\"accessKeySecret\":\"demo-access-secret\"}")
                .json()
                .path("access_token")
                .asText();

        URI url = URI.create(client.header("Authorization", "Bearer " + token)
                .get(CxoneCaller.JOBS + "/" + job)
                .json()
                .at("/jobStatus/result/url")
                .asText());

        assertThat(url.getHost()).isEqualTo("127.0.0.1");
        assertThat(download(url).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenIsRefusedAsASecondWayOfAuthentication() {
        refused(
                download(caller.fileUrl(job), "Authorization", "Bearer any"),
                400,
                "<Code>InvalidArgument</Code>",
                "Only one auth mechanism allowed");
    }

    @Test
    void aUrlIsGoodForThirtySeconds() {
        URI url = caller.fileUrl(job);

        clock.advance(Duration.ofSeconds(30).minusNanos(1));
        assertThat(download(url).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofNanos(1));
        refused(
                download(url),
                403,
                "<Code>AccessDenied</Code><Message>Request has expired</Message>",
                "<X-Amz-Expires>30</X-Amz-Expires>",
                "<Expires>2026-03-01T10:00:30Z</Expires>",
                "<ServerTime>2026-03-01T10:00:30Z</ServerTime>");
    }

    @Test
    void aUrlLivesAsLongAsItIsTold() {
        files.change(settings -> settings.withUrlLifetime(Duration.ofSeconds(5)));
        URI url = caller.fileUrl(job);

        clock.advance(Duration.ofSeconds(5));

        refused(download(url), 403, "Request has expired");
    }

    @Test
    void aDownloadThatHasBegunOutlivesItsUrl() throws Exception {
        files.change(settings -> settings.withBody(new FileBody.OfSize(32 << 20)));
        HttpRequest request = HttpRequest.newBuilder(caller.fileUrl(job)).build();

        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        clock.advance(Duration.ofMinutes(5));

        try (InputStream body = response.body()) {
            assertThat(body.readAllBytes()).hasSize((int)
                    response.headers().firstValueAsLong("Content-Length").orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "X-Amz-Expires=30, X-Amz-Expires=3000",
        "X-Amz-Date=20260301, X-Amz-Date=20260401",
        "%2B, %252B",
        "%2B, +",
        "X-Amz-Algorithm, more=1&X-Amz-Algorithm",
        ".csv, .txt"
    })
    void aUrlThatWasChangedIsRefused(String part, String changed) {
        URI url = URI.create(caller.fileUrl(job).toString().replace(part, changed));

        refused(download(url), 403, "<Code>SignatureDoesNotMatch</Code>");
    }

    @Test
    void theOrderOfTheParametersDoesNotMatter() {
        String url = caller.fileUrl(job).toString();
        String moved = url.replace("X-Amz-Expires=30&", "") + "&X-Amz-Expires=30";

        assertThat(download(URI.create(moved)).statusCode()).isEqualTo(200);
    }

    @Test
    void aUrlOfAnotherFileOpensNothing() {
        String other = caller.submitted("2026-02-02", "2026-02-02");
        URI url = URI.create(caller.fileUrl(job).toString().replace(job, other));

        refused(download(url), 403, "SignatureDoesNotMatch");
    }

    @Test
    void withoutAQueryAccessIsDenied() {
        URI bare = files.url().resolve(caller.fileUrl(job).getRawPath());

        refused(download(bare), 403, "<Code>AccessDenied</Code><Message>Access Denied</Message>");
    }

    @Test
    void aUrlIsSignedForOneMethod() {
        String url = caller.fileUrl(job).toString();

        assertThat(new SimulatorClient(files.url())
                        .send("PUT", url, "", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRangeIsIgnored() {
        HttpResponse<byte[]> response = download(caller.fileUrl(job), "Range", "bytes=100-");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(download(caller.fileUrl(job)).body());
    }

    @Test
    void aDownloadMayComeInChunksItsLengthUntold() {
        byte[] whole = download(caller.fileUrl(job)).body();
        files.change(settings -> settings.withChunked(true));

        HttpResponse<byte[]> response = download(caller.fileUrl(job));

        assertThat(response.headers().firstValue("Content-Length")).isEmpty();
        assertThat(response.headers().firstValue("Transfer-Encoding")).contains("chunked");
        assertThat(response.body()).isEqualTo(whole);
    }

    @Test
    void aRefusedDownloadIsNotCounted() {
        download(caller.fileUrl(job), "Authorization", "Bearer any");
        download(caller.fileUrl(job));

        assertThat(simulator.cxone().dataExtraction().job(job).orElseThrow().downloads())
                .isEqualTo(1);
    }

    @Test
    void theTwoHostsKeepToTheirOwn() {
        assertThat(new SimulatorClient(files.url()).get(CxoneCaller.JOBS).status())
                .isEqualTo(404);
        assertThat(new SimulatorClient(files.url()).get("/__sim/journal").status())
                .isEqualTo(404);
        URI atTheApi = URI.create(caller.fileUrl(job)
                .toString()
                .replace(files.url().toString(), simulator.baseUrl().toString()));
        assertThat(download(atTheApi).statusCode()).isEqualTo(404);
    }

    @Test
    void theAddressOfTheFilesStaysTheSameOverARestart() {
        URI before = files.url();
        URI url = caller.fileUrl(job);

        simulator.restart();

        assertThat(files.url()).isEqualTo(before);
        assertThat(download(url).statusCode()).isEqualTo(200);
    }
}
