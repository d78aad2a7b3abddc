// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import static io.camelcx.simulator.genesys.messaging.MessagingCaller.SMS_SECRET;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.sign;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.settings.MessagingReplies;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTest {
    private static final CxSimulator SIMULATOR =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));
    private static final String MEDIA = "/nexus/v3/channels/0123456789/media";
    private static final String FORM_TYPE = "multipart/form-data; boundary=abc";
    private static final String EMPTY = sign("", SMS_SECRET);

    private final MessagingCaller caller = new MessagingCaller(SIMULATOR);
    private final MessagingApi api = SIMULATOR.genesys().messaging();

    @AfterAll
    static void close() {
        SIMULATOR.close();
    }

    @BeforeEach
    void forgetAll() {
        api.clear();
        api.change(settings -> SimulatorSettings.defaults().genesys().messaging());
    }

    private static String form(String field, String content) {
        return "--abc\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"MyImage ä.txt\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--abc--\r\n";
    }

    private Reply upload(String body, String signature) {
        return caller.send("POST", MEDIA, body, Map.of("Content-Type", FORM_TYPE, "X-Hub-Signature", signature));
    }

    private Reply send(String method, String path) {
        return caller.send(method, path, "", Map.of("X-Hub-Signature", EMPTY));
    }

    private static void refused(Reply reply, int status, String message) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().at("/status/message").asText()).isEqualTo(message);
    }

    @Test
    void aFileIsUploadedDownloadedAndDeleted() {
        String content = "x".repeat(3_000_000);

        JsonNode data = upload(form("file", content), EMPTY).json().path("data");

        String id = data.path("mediaId").asText();
        assertThat(data.path("url").asText()).isEqualTo("genesys://nexus/" + id);
        assertThat(data.path("filename").asText()).isEqualTo("MyImage ä.txt");
        assertThat(data.path("mimetype").asText()).isEqualTo("text/plain");
        assertThat(data.path("length").asInt()).isEqualTo(3_000_000);
        assertThat(api.media()).extracting(MediaResource::mediaId).containsExactly(id);

        Reply download = send("GET", MEDIA + "/" + id);
        assertThat(download.body()).isEqualTo(content);
        assertThat(download.header("Content-Type")).startsWith("text/plain");
        assertThat(download.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''MyImage%20%C3%A4.txt");

        Reply deleted = send("DELETE", MEDIA + "/" + id);
        assertThat(deleted.json().path("data")).isEqualTo(data);
        assertThat(deleted.json().at("/status/code").asInt(-1)).isZero();
        refused(send("GET", MEDIA + "/" + id), 404, "Media " + id + " not found");
        refused(send("DELETE", MEDIA + "/" + id), 404, "Media " + id + " not found");
        assertThat(api.media()).isEmpty();
    }

    @Test
    void whatIsSignedIsTheEmptyBodyOrTheRawOneAsSet() {
        String form = form("file", "content");
        refused(upload(form, sign(form, SMS_SECRET)), 401, "The signature does not match");
        assertThat(upload(form, EMPTY).status()).isEqualTo(200);

        api.change(settings -> settings.withReplies(replies -> replies.withSigned(MessagingReplies.Signed.RAW_BODY)));

        assertThat(upload(form, sign(form, SMS_SECRET)).status()).isEqualTo(200);
        refused(upload(form, EMPTY), 401, "The signature does not match");
    }

    @Test
    void mediaOfAnotherChannelAreNotFound() {
        String id = upload(form("file", "a"), EMPTY).json().at("/data/mediaId").asText();

        Reply reply = caller.send(
                "GET",
                "/nexus/v3/channels/company.com/media/" + id,
                "",
                Map.of("X-Hub-Signature", sign("", MessagingCaller.EMAIL_SECRET)));

        refused(reply, 404, "Media " + id + " not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET", "DELETE"})
    void everyOperationNeedsASignatureAndAKnownChannel(String method) {
        String path = method.equals("POST") ? MEDIA : MEDIA + "/1";

        refused(caller.send(method, path, "", Map.of()), 401, "The header X-Hub-Signature is missing");
        refused(
                caller.send(method, path.replace("0123456789", "1234567890"), "", Map.of("X-Hub-Signature", EMPTY)),
                404,
                "Channel 1234567890 not found");
    }

    @Test
    void whatIsNoFormIsUnsupported() {
        Reply reply =
                caller.send("POST", MEDIA, "{}", Map.of("Content-Type", "application/json", "X-Hub-Signature", EMPTY));

        refused(reply, 415, "The content type must be multipart/form-data with a boundary");
    }

    @Test
    void aTypeThatIsNotAllowedIsUnsupported() {
        api.change(settings -> settings.withMediaTypes("image/jpeg"));

        refused(upload(form("file", "a"), EMPTY), 415, "Unsupported media type text/plain");
    }

    @Test
    void aFormWithoutTheFileIsRefused() {
        refused(upload(form("picture", "a"), EMPTY), 400, "The form has no field file");
    }

    @Test
    void aFormThatIsCutIsRefused() {
        Reply reply = upload(form("file", "a").substring(0, 80), EMPTY);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/status/message").asText()).startsWith("The form cannot be read: ");
    }
}
