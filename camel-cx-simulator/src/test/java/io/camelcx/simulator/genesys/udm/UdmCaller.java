// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A caller of User Data Management, with plain HTTP. */
final class UdmCaller {
    static final String V10 = "/udm/v10";

    private final SimulatorClient client;

    UdmCaller(CxSimulator simulator) {
        this.client = SimulatorClient.signedIn(simulator);
    }

    static String job(String title, String scheduler, String more) {
        return """
                {"source":"UCS","type":"UCS","title":"%s","timeFrame":{"all":true},"schedulerParam":%s,
                 "jobParams":{"type":"all","media":[],"exportAttachments":true%s},"suspended":false}""".formatted(title, scheduler, more);
    }

    static String job(String title) {
        return job(title, "{\"immediately\":true}", "");
    }

    Reply upload(String content) {
        String form = "--abc\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cert.pem\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--abc--\r\n";
        return client.send(
                "POST", V10 + "/cipher/cert.pem", form, Map.of("Content-Type", "multipart/form-data; boundary=abc"));
    }

    long create(String body) {
        Reply reply = client.post(V10 + "/export/jobs", body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return reply.json().path("id").asLong();
    }

    /** The only export of a job. */
    JsonNode exportOf(long jobId) {
        JsonNode page = get("/export/history?jobId=" + jobId).json();
        assertThat(page.path("items")).hasSize(1);
        return page.path("items").path(0);
    }

    Reply get(String path) {
        return client.get(V10 + path);
    }

    Reply send(String method, String path, String body) {
        return client.send(method, V10 + path, body, Map.of("Content-Type", "application/json"));
    }

    SimulatorClient client() {
        return client;
    }

    /** Where the API leads for a file. */
    URI link(String name) {
        Reply reply = get("/files/" + name);
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return URI.create(reply.header("Location"));
    }

    byte[] download(String name) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(link(name)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
