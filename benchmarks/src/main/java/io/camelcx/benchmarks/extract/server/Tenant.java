// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.server;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.cxone.extract.client.ExtractJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** The tenant of the simulated CXone, of which all contenders request the same file. */
public final class Tenant {

    /** The endpoint of the component; every option that is not named is at its default. */
    public static final String ENDPOINT =
            "cxone-extract:qm-workflows?version=1&startDate=2026-03-01&endDate=2026-03-02&pollDelay=1ms";

    private Tenant() {}

    /** A connection to the tenant. */
    public static CxoneConnection connection(URI baseUrl) {
        CxoneConnection connection = new CxoneConnection();
        connection.setBaseUrl(baseUrl.toString());
        connection.setAccessKey("demo-access-key");
        connection.setSecretKey("demo-access-secret");
        connection.setSubmitInterval(Duration.ZERO);
        return connection;
    }

    /** A context that has a connection to the tenant, to be started and closed by the caller. */
    public static DefaultCamelContext context(URI baseUrl) {
        DefaultCamelContext context = new DefaultCamelContext();
        context.getRegistry().bind("cxone", connection(baseUrl));
        return context;
    }

    /** Logs in, so that a started context has a token. */
    public static void logIn(DefaultCamelContext context) {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            template.requestBody(ENDPOINT + "&operation=list", (Object) null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Extracts a file; returns its address, for clients that only download. */
    public static URI address(URI baseUrl) {
        try (DefaultCamelContext context = context(baseUrl);
                ProducerTemplate template = context.createProducerTemplate()) {
            context.start();
            String id = template.requestBody(ENDPOINT + "&operation=submit", null, String.class);
            return template.requestBody(ENDPOINT + "&operation=status&jobId=" + id, null, ExtractJob.class)
                    .url()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
