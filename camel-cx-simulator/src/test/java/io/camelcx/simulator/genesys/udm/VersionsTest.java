// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
    private static final CxSimulator SIMULATOR =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));
    private static final String OLD_JOB = """
            {"source":"UCS","title":"Old","timeFrame":{"all":true},"fileSplitSize":"100","schedulerParam":{"immediately":true},
             "jobParams":{"type":"contacts","media":[]},"suspended":"false"}""";

    private final SimulatorClient keyOnly = new SimulatorClient(SIMULATOR).header("x-api-key", "demo-api-key");
    private final SimulatorClient signedIn = SimulatorClient.signedIn(SIMULATOR);

    @AfterAll
    static void close() {
        SIMULATOR.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/cipher, true, false, true",
        "/data/attributes, true, false, false",
        "/data/job-statuses, true, false, true",
        "/data/sources, true, false, true",
        "/data/sub-types, true, false, true",
        "/data/types, true, false, true",
        "/export/history, true, true, false",
        "/export/history/1, true, true, false",
        "/export/history/1/progress, true, true, false",
        "/export/jobs, true, true, false",
        "/export/jobs/1, true, true, false",
        "/file-metadatas, true, false, true",
        "/files, true, false, true",
        "/files/a, true, false, true",
        "/resources/labels, true, false, false",
        "/version, true, false, true"
    })
    void aVersionHasItsOperationsAndNoOthers(String path, boolean in10, boolean in4, boolean in3) {
        assertThat(knows("/udm/v10" + path)).isEqualTo(in10);
        assertThat(knows("/udm/v4" + path)).isEqualTo(in4);
        assertThat(knows("/udm/v3" + path)).isEqualTo(in3);
        assertThat(knows("/data-download/v4" + path)).isEqualTo(in4);
        assertThat(knows("/data-download/v3" + path)).isEqualTo(in3);
        assertThat(knows("/data-download/v10" + path)).isFalse();
    }

    private boolean knows(String path) {
        Reply reply = signedIn.get(path);
        return reply.status() != 404 || !reply.body().equals("{\"message\":\"Not Found\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/udm/v4", "/data-download/v4"})
    void oldVersionsHaveTheFieldsOfTheirText(String path) {
        Reply created = keyOnly.post(path + "/export/jobs", OLD_JOB);

        assertThat(created.status()).as(created.body()).isEqualTo(202);
        JsonNode job = created.json();
        assertThat(job.path("type").asText()).isEqualTo("contacts");
        assertThat(job.path("fileSplitSize").asText()).isEqualTo("100");
        assertThat(job.has("exportAttachments")).isFalse();
        assertThat(signedIn.get("/udm/v10/export/jobs/" + job.path("id")).json().has("exportAttachments"))
                .isTrue();
    }

    @Test
    void theNewestVersionNeedsATokenExceptWhereItsTextAsksForTheKeyAlone() {
        assertThat(keyOnly.get("/udm/v10/export/jobs").status()).isEqualTo(401);
        assertThat(keyOnly.get("/udm/v10/files/a").status()).isEqualTo(401);
        assertThat(keyOnly.get("/udm/v10/version").status()).isEqualTo(200);
        assertThat(keyOnly.get("/udm/v10/resources/labels").status()).isEqualTo(200);
        assertThat(keyOnly.get("/udm/v3/version").status()).isEqualTo(200);
        assertThat(keyOnly.send("GET", "/udm/v3/version", "", Map.of("Authorization", "Bearer wrong"))
                        .status())
                .isEqualTo(401);
        assertThat(new SimulatorClient(SIMULATOR).get("/udm/v10/version").status())
                .isEqualTo(403);
        assertThat(new SimulatorClient(SIMULATOR)
                        .get("/data-download/v3/version")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theCatalogueSaysWhatCanBeExported() {
        assertThat(signedIn.get("/udm/v10/data/sources").body()).isEqualTo("[{\"label\":\"UCS\",\"value\":\"UCS\"}]");
        assertThat(signedIn.get("/udm/v10/data/types?source=UCS").json().findValuesAsText("name"))
                .containsExactly("contacts", "interactions");
        assertThat(signedIn.get("/udm/v10/data/types?source=other").status()).isEqualTo(204);
        assertThat(signedIn.get("/udm/v10/data/sub-types?dataType=interactions").json())
                .hasSize(4);
        assertThat(signedIn.get("/udm/v10/data/attributes?entities=contact")
                        .json()
                        .size())
                .isEqualTo(1);
        assertThat(signedIn.get("/data-download/v3/data/job-statuses").json()).hasSize(6);
        assertThat(signedIn.get("/udm/v10/version").json().path("version").asText())
                .isEqualTo("10.0.0");
    }
}
