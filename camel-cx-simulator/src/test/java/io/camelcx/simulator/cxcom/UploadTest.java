// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads to the host of files, with the paths of the vendor's text. */
class UploadTest {
    private static final String DEMO = "l6hkZxxCEeGQ1BIBPQhmWA";
    private static final String GROUP = "ZdvTGn0mEeG34xIFOBql1A";
    private static final Map<String, String> PICTURE = Map.of("file_content_type", "image/jpeg", "file", "grüße");

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false).withClock(SettableClock.standing()));

    private final CxcomCaller caller = new CxcomCaller(simulator);
    private final String token = caller.signedIn();

    @Test
    void aFileIsStoredForTheUser() {
        JsonNode file =
                caller.upload("self:%2Fphotos%2F2353.jpg", token, PICTURE).json();

        assertThat(file.path("id").asText()).hasSize(22);
        assertThat(file.path("name").asText()).isEqualTo("2353.jpg");
        assertThat(file.path("version").asInt()).isEqualTo(1);
        assertThat(file.path("size").asInt()).isEqualTo(7);
        assertThat(file.path("checksumMethod").asText()).isEqualTo("SHA-256");
        StoredFile stored =
                simulator.cxcom().files().find(DEMO, "/photos/2353.jpg").orElseThrow();
        assertThat(stored.contentType()).isEqualTo("image/jpeg");
        assertThat(new String(stored.content(), StandardCharsets.UTF_8)).isEqualTo("grüße");
    }

    @Test
    void anotherUploadToThePathIsAnotherVersionOfTheFile() {
        JsonNode first = caller.upload("self:%2Fa", token, PICTURE).json();
        JsonNode second = caller.upload(DEMO + ":%2Fa", token, PICTURE).json();

        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(simulator.cxcom().files().files()).hasSize(1);
    }

    @Test
    void theQuotaShowsWhatWasUploaded() {
        caller.upload("self:%2Fa", token, PICTURE);
        caller.upload(GROUP + ":%2Fa", token, PICTURE);

        assertThat(caller.get("/1/users/self?access_token=" + token)
                        .json()
                        .at("/profile/quota/used")
                        .asLong())
                .isEqualTo(7);
    }

    @Test
    void aMemberUploadsToTheGroupButNotToAnotherUser() {
        assertThat(caller.upload(GROUP + ":%2Fa", token, PICTURE).status()).isEqualTo(200);

        refused(caller.upload("L6HKzXXceEgq1bibpqHMwa:%2Fa", token, PICTURE), 403, "AccessDenied");
        refused(caller.upload(DEMO.toLowerCase() + ":%2Fa", token, PICTURE), 403, "AccessDenied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "self:/photos/2353.jpg",
                "self%3A%2Fphotos%2F2353.jpg",
                "self:photos%2F2353.jpg",
                "me:%2Fa",
                "self:%2F",
                "self:%2Fphotos%2F",
                "self:%2Fphotos%2F%2Fa",
                "2353.jpg"
            })
    void aPathOfAnotherFormIsRefused(String path) {
        refused(caller.upload(path, token, PICTURE), 400, "InvalidRequest");
        assertThat(simulator.cxcom().files().files()).isEmpty();
    }

    @Test
    void namesHaveUpTo255Characters() {
        assertThat(caller.upload("self:%2F" + "%C3%A4".repeat(255), token, PICTURE)
                        .status())
                .isEqualTo(200);
        refused(caller.upload("self:%2F" + "a".repeat(256), token, PICTURE), 400, "InvalidRequest");
        refused(caller.upload("self:%2F" + "a".repeat(256) + "%2Fb", token, PICTURE), 400, "InvalidRequest");
    }

    @Test
    void theFormNeedsBothFields() {
        refused(caller.upload("self:%2Fa", token, Map.of("file", "x")), 400, "InvalidRequest");
        refused(caller.upload("self:%2Fa", token, Map.of("file_content_type", "text/plain")), 400, "InvalidRequest");
        refused(caller.data("POST", "/1/data/self:%2Fa?access_token=" + token, "image/jpeg"), 400, "InvalidRequest");
    }

    @Test
    void anUploadNeedsATokenAndOnlyUploadsAreKnown() {
        refused(caller.upload("self:%2Fa", "x", PICTURE), 401, "BadAuthToken");
        refused(caller.data("GET", "/1/data/self:%2Fa", "text/plain"), 405, "InvalidRequest");
        refused(caller.data("POST", "/1/other", "text/plain"), 501, "NotSimulated");
    }

    private static void refused(Reply reply, int status, String errorType) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().path("errorType").asText()).isEqualTo(errorType);
    }
}
