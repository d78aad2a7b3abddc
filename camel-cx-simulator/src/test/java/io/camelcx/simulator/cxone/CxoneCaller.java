// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Speaks to the simulated CXone as a program of a customer would. */
public final class CxoneCaller {
    public static final String JOBS = "/data-extraction/V1/jobs";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final SimulatorClient client;

    private CxoneCaller(SimulatorClient client) {
        this.client = client;
    }

    /** A caller who has a token of the default access key. */
    public static CxoneCaller signedIn(CxSimulator simulator) {
        return signedIn(simulator, "demo-access-key", "demo-access-secret");
    }

    public static CxoneCaller signedIn(CxSimulator simulator, String accessKeyId, String secret) {
        Reply reply = new SimulatorClient(simulator)
                .post(
                        "/authentication/v1/token/access-key",
                        "{\"accessKeyId\":\"" + accessKeyId + "\",\"accessKeySecret\":\"" + secret + "\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return withToken(simulator, reply.json().path("access_token").asText());
    }

    public static CxoneCaller withToken(CxSimulator simulator, String token) {
        return new CxoneCaller(new SimulatorClient(simulator).header("Authorization", "Bearer " + token));
    }

    public Reply submit(String entity, String version, String start, String end) {
        return client.post(JOBS, exportRequest(entity, version, start, end));
    }

    /** Submits a request for version 1 of QM Workflows, and gives the job's id. */
    public String submitted(String start, String end) {
        Reply reply = submit("qm-workflows", "1", start, end);
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return reply.json().asText();
    }

    public Reply extractSync(String start, String end) {
        return client.post(JOBS + "/sync", exportRequest("qm-workflows", "1", start, end));
    }

    public Reply status(String jobId) {
        return client.get(JOBS + "/" + jobId);
    }

    /** What the API tells of the job, without the wrapper. */
    public JsonNode job(String jobId) {
        Reply reply = status(jobId);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().path("jobStatus");
    }

    /** A fresh URL of the job's file. */
    public URI fileUrl(String jobId) {
        return URI.create(job(jobId).at("/result/url").asText());
    }

    public Reply list() {
        return client.get(JOBS);
    }

    public Reply post(String path, String json) {
        return client.post(path, json);
    }

    public Reply get(String path) {
        return client.get(path);
    }

    public static String exportRequest(String entity, String version, String start, String end) {
        return "{\"entityName\":\"" + entity + "\",\"version\":\"" + version + "\",\"startDate\":\"" + start
                + "\",\"endDate\":\"" + end + "\"}";
    }

    /** Opens a URL without any token. */
    public static HttpResponse<byte[]> download(URI url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + url.getPath(), e);
        }
    }
}
