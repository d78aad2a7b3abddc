// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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

/** Apache HttpClient and Jackson with the vendor's signature, without retries, redirects, cookies and error handling. */
final class BareSender implements Sender.Running {

    private final ObjectMapper mapper = new ObjectMapper();
    private final Signer signer = new Signer();
    private final List<Sms> messages = Sms.different();
    private final URI url;
    private final CloseableHttpClient http;

    BareSender(URI baseUrl) {
        url = Channel.messages(baseUrl);
        PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(Channel.CONNECTIONS)
                .setMaxConnTotal(Channel.CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(Channel.CONNECT_TIMEOUT))
                        .build())
                .build();
        http = HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(Channel.RESPONSE_TIMEOUT))
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    @Override
    public void make(int number) throws IOException {
        byte[] body = mapper.writeValueAsBytes(messages.get(number).request());
        HttpPost post = new HttpPost(url);
        post.setHeader("x-api-key", Channel.API_KEY);
        post.setHeader("x-ccid", Channel.CONTACT_CENTER_ID);
        post.setHeader(Channel.TRACE_ID, UUID.randomUUID().toString());
        post.setHeader(Channel.SIGNATURE, signer.sign(body));
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        Channel.requireSent(http.execute(post, this::read));
    }

    private String read(ClassicHttpResponse response) throws IOException {
        if (response.getCode() != 200) {
            throw new IOException("HTTP " + response.getCode());
        }
        JsonNode answer = mapper.readTree(response.getEntity().getContent());
        return answer.path("data").path("ids").path(0).asText();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
