// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import static io.camelcx.genesys.messaging.MessagingBed.CHANNEL;
import static io.camelcx.genesys.messaging.MessagingBed.MEDIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.messaging.client.MediaResource;
import io.camelcx.genesys.messaging.client.UploadSignature;
import io.camelcx.simulator.genesys.settings.MessagingReplies;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.signature.HubSignature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files: uploaded, read, deleted. */
class MediaTest {

    private static final String UPLOAD = "operation=upload&fileName=photo.jpg";

    private final byte[] content = new byte[300_000];

    @TempDir
    Path folder;

    @AutoClose
    private final MessagingBed bed = MessagingBed.create();

    @BeforeEach
    void start() {
        new Random(1).nextBytes(content);
        bed.context()
                .getStreamCachingStrategy()
                .setSpoolDirectory(folder.resolve("spool").toFile());
        bed.start();
    }

    private Stream<Object> contents() throws IOException {
        Path file = Files.write(folder.resolve("photo.jpg"), content);
        GenericFile<Object> wrapped = new GenericFile<>();
        wrapped.setFile(file.toFile());
        return Stream.of(
                content,
                new ByteArrayInputStream(content),
                new InputStreamCache(content),
                file.toFile(),
                file,
                wrapped);
    }

    @Test
    void aFileMayComeInManyWays() throws Exception {
        for (Object body : contents().toList()) {
            Exchange sent = bed.call(UPLOAD, body);
            assertThat(sent.getException()).as("%s", body).isNull();
            MediaResource media = sent.getMessage().getBody(MediaResource.class);
            assertThat(sent.getMessage().getHeader(GenesysMessagingConstants.MEDIA_ID))
                    .isEqualTo(media.mediaId());
            assertThat(media.url()).isEqualTo("genesys://nexus/" + media.mediaId());
            assertThat(media.filename()).isEqualTo("photo.jpg");
            assertThat(media.mimetype()).isEqualTo("image/jpeg");
            assertThat(media.length()).isEqualTo(300_000L);
            assertThat(bed.messaging().media(media.mediaId()).orElseThrow().content())
                    .isEqualTo(content);
        }
    }

    @Test
    void aFileRouteUploadsWithTheNameOfTheFile() throws Exception {
        Files.createDirectories(folder.resolve("in/sub"));
        Files.write(folder.resolve("in/sub/Grüße 1.png"), content);
        MockEndpoint uploaded = bed.context().getEndpoint("mock:uploaded", MockEndpoint.class);
        uploaded.expectedMessageCount(1);
        bed.routes(routes -> routes.from("file:" + folder.resolve("in") + "?recursive=true")
                .to("genesys-messaging:" + CHANNEL + "?operation=upload")
                .to("mock:uploaded"));
        uploaded.assertIsSatisfied(20_000);
        MediaResource media = uploaded.getExchanges().get(0).getMessage().getBody(MediaResource.class);
        assertThat(media.filename()).isEqualTo("Grüße 1.png");
        assertThat(media.mimetype()).isEqualTo("image/png");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain; charset=UTF-8, a.jpg, text/plain",
        "multipart/form-data; boundary=x, a.jpg, image/jpeg",
        ", a.unknown, application/octet-stream",
        ", '', application/octet-stream"
    })
    void theTypeIsThatOfTheHeaderOrTheName(String header, String name, String type) {
        bed.messaging().change(api -> api.withMediaTypes());
        Map<String, Object> headers = header == null ? Map.of() : Map.of(Exchange.CONTENT_TYPE, header);
        Exchange sent = bed.call("operation=upload&fileName=" + name, content, headers);
        assertThat(sent.getException()).isNull();
        assertThat(sent.getMessage().getBody(MediaResource.class).mimetype()).startsWith(type);
    }

    @Test
    void anUploadIsSignedOverAnEmptyBody() {
        bed.call(UPLOAD, content);
        assertThat(bed.last("POST").header("X-Hub-Signature"))
                .isEqualTo(HubSignature.of("demo-channel-secret").sign(new byte[0]));
        assertThat(bed.last("POST").header("Authorization")).isEmpty();
        assertThat(bed.last("POST").header("X-B3-TraceId")).isNotEmpty();
    }

    @Test
    void orOverTheWholeBody() {
        bed.messaging().change(api -> api.withReplies(replies -> replies.withSigned(MessagingReplies.Signed.RAW_BODY)));
        Exchange sent = bed.call(UPLOAD + "&uploadSignature=requestBody", new InputStreamCache(content));
        assertThat(sent.getException()).isNull();
        String mediaId = sent.getMessage().getHeader(GenesysMessagingConstants.MEDIA_ID, String.class);
        assertThat(bed.call("operation=download&mediaId=" + mediaId, null).getException())
                .isNull();
    }

    @Test
    void orOverTheFile() {
        bed.faults().add(Fault.on("POST", MEDIA).times(1).status(400));
        bed.call(UPLOAD + "&uploadSignature=file", content);
        assertThat(bed.last("POST").header("X-Hub-Signature"))
                .isEqualTo(HubSignature.of("demo-channel-secret").sign(content));
    }

    @ParameterizedTest
    @EnumSource(names = "emptyBody", mode = EnumSource.Mode.EXCLUDE)
    void whichNeedsAContentThatCanBeReadTwice(UploadSignature over) {
        Exchange refused = bed.call(UPLOAD + "&uploadSignature=" + over, new ByteArrayInputStream(content));
        assertThat(refused.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("uploadSignature=" + over, "read twice", "stream caching");
        assertThat(bed.journal().requests()).isEmpty();
    }

    @Test
    void aLargeFileIsNeverInMemory() {
        long size = 64L * 1024 * 1024;
        bed.messaging().change(api -> api.withMediaTypes());
        bed.faults()
                .add(Fault.on("POST", MEDIA)
                        .times(1)
                        .body("{\"status\":{\"code\":0},\"data\":{\"mediaId\":\"large\"}}"));
        Exchange sent = bed.call("operation=upload&fileName=a.bin", new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int count = (int) Math.min(length, left);
                left -= count;
                return count == 0 ? -1 : count;
            }
        });
        assertThat(sent.getException()).isNull();
        assertThat(bed.last("POST").header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(sent.getMessage().getBody(MediaResource.class))
                .isEqualTo(new MediaResource("large", null, null, null, null, Map.of()));
    }

    @Test
    void anUploadIsSentOnce() {
        bed.faults().add(Fault.on("POST", MEDIA).times(1).afterHandling().connectionReset());
        CxApiException failure = bed.call(UPLOAD, content).getException(CxApiException.class);
        assertThat(failure).hasMessageContaining("upload media");
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(bed.journal().count("POST", MEDIA)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":{\"code\":0}}",
                "{\"status\":{\"code\":0},\"data\":{\"mediaId\":\"\"}}",
                "{\"status\":{\"code\":0},\"data\":[]}",
                "{\"data\":{\"mediaId\":\"1\"}}",
                "<html>",
                "''"
            })
    void anUploadWithoutAnIdIsAnError(String body) {
        bed.faults().add(Fault.on("POST", MEDIA).times(1).body(body).header("Content-Type", "application/json"));
        CxApiException failure = bed.call(UPLOAD, content).getException(CxApiException.class);
        assertThat(failure.outcomeUnknown()).isTrue();
    }

    @Test
    void aFileIsReadIntoAStreamThatEndsWithTheExchange() throws Exception {
        String mediaId = uploaded();
        MockEndpoint read = bed.context().getEndpoint("mock:read", MockEndpoint.class);
        byte[][] seen = new byte[2][];
        bed.routes(routes -> routes.from("direct:read")
                .to("genesys-messaging:" + CHANNEL + "?operation=download&mediaId=" + mediaId)
                .process(exchange -> {
                    assertThat(exchange.getMessage().getBody(StreamCache.class).inMemory())
                            .isFalse();
                    seen[0] = exchange.getMessage().getBody(byte[].class);
                    seen[1] = exchange.getMessage().getBody(byte[].class);
                    assertThat(temporaryFiles()).isEqualTo(1);
                })
                .to("mock:read"));
        read.expectedHeaderReceived(Exchange.CONTENT_TYPE, "image/jpeg");
        read.expectedHeaderReceived(Exchange.FILE_NAME, "photo.jpg");
        read.expectedHeaderReceived(Exchange.FILE_LENGTH, 300_000L);
        read.expectedHeaderReceived(GenesysMessagingConstants.MEDIA_ID, mediaId);
        bed.send("direct:read", null, Map.of());
        read.assertIsSatisfied();
        assertThat(seen[0]).isEqualTo(content);
        assertThat(seen[1]).as("read again").isEqualTo(content);
        assertThat(temporaryFiles()).isZero();
    }

    @Test
    void anInterruptedDownloadIsRepeated() throws Exception {
        String mediaId = uploaded();
        bed.faults()
                .add(Fault.on("GET", MEDIA + "/*")
                        .times(1)
                        .afterHandling()
                        .truncatedByReset(1000)
                        .times(2));
        Path copy = folder.resolve("copy");
        bed.routes(routes -> routes.from("direct:read")
                .to("genesys-messaging:" + CHANNEL + "?operation=download&mediaId=" + mediaId)
                .to("file:" + folder + "?fileName=copy"));
        assertThat(bed.send("direct:read", null, Map.of()).getException()).isNull();
        assertThat(copy).hasBinaryContent(content);
        assertThat(bed.journal().count("GET", MEDIA + "/*")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | <html>Login</html> | a page of HTML",
                "application/json | {\"status\":{\"code\":404,\"message\":\"Gone away\"}} | Gone away",
                "application/json | {\"status\":{\"code\":0}} | has no file",
                "image/png | '' | no content"
            })
    void whatIsNoFileIsAnErrorAndLeavesNone(String type, String body, String words) throws Exception {
        bed.faults().add(Fault.on("GET", MEDIA + "/*").times(1).body(body).header("Content-Type", type));
        CxApiException failure = bed.call("operation=download&mediaId=1", null).getException(CxApiException.class);
        assertThat(failure).hasMessageContainingAll("download media", words);
        assertThat(temporaryFiles()).isZero();
    }

    @Test
    void aFileOfJsonIsAFile() {
        String json = "{\"status\":\"open\",\"n\":[1,2]}";
        bed.faults().add(Fault.on("GET", MEDIA + "/*").times(1).body(json).header("Content-Type", "application/json"));
        String large = "[\"" + "x".repeat(200_000) + "\"]";
        bed.routes(routes -> routes.from("direct:read")
                .to("genesys-messaging:" + CHANNEL + "?operation=download&mediaId=1")
                .convertBodyTo(String.class));
        assertThat(bed.send("direct:read", null, Map.of()).getMessage().getBody())
                .isEqualTo(json);
        bed.faults().add(Fault.on("GET", MEDIA + "/*").times(1).body(large).header("Content-Type", "application/json"));
        assertThat(bed.send("direct:read", null, Map.of()).getMessage().getBody())
                .isEqualTo(large);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachment; filename=\"../../etc/passwd\" | passwd",
                "attachment; filename=\"C:\\\\evil.exe\" | evil.exe",
                "attachment; filename=\"..\" | ",
                "attachment | ",
                "inline; filename=a.png | a.png",
                "attachment; filename=a.png; filename*=UTF-8''Gr%C3%BC%C3%9Fe+1%2F..%2Fb.png | b.png",
                "attachment; filename*=UTF-8'de'Gr%C3%BC%C3%9Fe+1.png | Grüße+1.png",
                "attachment; filename*=none''%ZZ; filename=a.png | a.png",
                "; ; = | "
            })
    void theNameOfAFileChoosesNoFolder(String disposition, String name) {
        bed.faults().add(Fault.on("GET", MEDIA + "/*").times(1).body("x").header("Content-Disposition", disposition));
        Exchange read = bed.call("operation=download&mediaId=1", null);
        assertThat(read.getException()).isNull();
        assertThat(read.getMessage().getHeader(Exchange.FILE_NAME)).isEqualTo(name);
    }

    @Test
    void aFileIsDeleted() {
        String mediaId = uploaded();
        Exchange deleted = bed.call("operation=deleteMedia", null, Map.of(GenesysMessagingConstants.MEDIA_ID, mediaId));
        assertThat(deleted.getMessage().getBody(MediaResource.class).filename()).isEqualTo("photo.jpg");
        assertThat(bed.messaging().media()).isEmpty();
        Exchange again = bed.call("operation=deleteMedia&mediaId=" + mediaId, null);
        assertThat(again.getException(CxApiException.class))
                .hasMessageContainingAll("delete media", "404", "not found");
    }

    @Test
    void theResourceInTheBodyIsTheOneThatIsMeant() {
        MediaResource media = bed.call(UPLOAD, content).getMessage().getBody(MediaResource.class);
        assertThat(bed.call("operation=download", media).getException()).isNull();
        assertThat(bed.call("operation=deleteMedia", media).getException()).isNull();
        assertThat(bed.messaging().media()).isEmpty();
    }

    @Test
    void aFileThatALostRequestHasDeletedIsDeleted() {
        String mediaId = uploaded();
        bed.faults()
                .add(Fault.on("DELETE", MEDIA + "/*").times(1).afterHandling().connectionReset());
        Exchange deleted = bed.call("operation=deleteMedia&mediaId=" + mediaId, null);
        assertThat(deleted.getException()).isNull();
        assertThat(deleted.getMessage().getBody(MediaResource.class).mediaId()).isEqualTo(mediaId);
        assertThat(bed.journal().count("DELETE", MEDIA + "/*")).isEqualTo(2);
    }

    @Test
    void butNotIfAnIntermediarySaysSo() {
        String mediaId = uploaded();
        bed.faults().add(Fault.on("DELETE", MEDIA + "/*").times(1).connectionReset());
        bed.faults().add(Fault.on("DELETE", MEDIA + "/*").times(1).status(404).body("no route"));
        CxApiException failure =
                bed.call("operation=deleteMedia&mediaId=" + mediaId, null).getException(CxApiException.class);
        assertThat(failure.status()).hasValue(404);
        assertThat(bed.messaging().media()).hasSize(1);
    }

    @Test
    void whatIsMissingIsNamedBeforeAnyCall() {
        refused("operation=upload", null, "upload needs a body with the content");
        refused("operation=upload", new Object(), "upload needs a body", "not a Object");
        refused("operation=upload", folder.resolve("none").toFile(), "upload cannot read the file");
        refused(
                "operation=download",
                "no id",
                "download needs the id of a file",
                "mediaId",
                "CamelGenesysMessagingMediaId");
        refused("operation=deleteMedia", null, "deleteMedia needs the id of a file");
        Exchange type = bed.call(UPLOAD, content, Map.of(Exchange.CONTENT_TYPE, "not a type"));
        assertThat(type.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a type");
        assertThat(bed.journal().requests()).isEmpty();
    }

    private void refused(String options, Object body, String... words) {
        assertThat(bed.call(options, body).getException())
                .as("%s %s", options, body)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }

    private String uploaded() {
        return bed.call(UPLOAD, content).getMessage().getHeader(GenesysMessagingConstants.MEDIA_ID, String.class);
    }

    private long temporaryFiles() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".media")).count();
        }
    }
}
