// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** Apache HttpClient and Jackson, without retries, redirects, cookies and error handling. */
final class BareClient implements CreateClient {

    private final ObjectMapper mapper = new ObjectMapper();
    private final URI interactions;
    private final CloseableHttpClient http;

    /** The content of the component's {@code Interaction}. */
    private record Created(String id, String externalId, JsonNode rest) {}

    BareClient(URI baseUrl) {
        interactions = Tenant.interactions(baseUrl);
        PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(Tenant.CONNECTIONS)
                .setMaxConnTotal(Tenant.CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(Tenant.CONNECT_TIMEOUT))
                        .build())
                .build();
        http = HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(Tenant.RESPONSE_TIMEOUT))
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    @Override
    public String create(WorkItem item) throws IOException {
        HttpPost post = new HttpPost(interactions);
        post.setHeader(Tenant.API_KEY_HEADER, Tenant.API_KEY);
        post.setEntity(new ByteArrayEntity(mapper.writeValueAsBytes(item.request()), ContentType.APPLICATION_JSON));
        return http.execute(post, this::read).id();
    }

    private Created read(ClassicHttpResponse response) throws IOException {
        if (response.getCode() != 200) {
            throw new IOException("HTTP " + response.getCode());
        }
        JsonNode data = mapper.readTree(response.getEntity().getContent()).path("data");
        return new Created(data.path("id").asText(), data.path("externalId").asText(), data);
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
