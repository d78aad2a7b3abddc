/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.benchmarks.extract.server;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.cxone.extract.client.ExtractJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** The tenant of the simulated CXone, which all contenders ask for the same file. */
public final class Tenant {

    /** The endpoint of the component; every option that is not named is at its default. */
    public static final String ENDPOINT =
            "cxone-extract:qm-workflows?version=1&startDate=2026-03-01&endDate=2026-03-02&pollDelay=1ms";

    private Tenant() {}

    /** A context that has a connection to the tenant, to be started and closed by the caller. */
    public static DefaultCamelContext context(URI baseUrl) {
        CxoneConnection connection = new CxoneConnection();
        connection.setBaseUrl(baseUrl.toString());
        connection.setAccessKey("demo-access-key");
        connection.setSecretKey("demo-access-secret");
        connection.setSubmitInterval(Duration.ZERO);
        DefaultCamelContext context = new DefaultCamelContext();
        context.getRegistry().bind("cxone", connection);
        return context;
    }

    /** Makes a started context log in, as one has that was up for a while. */
    public static void logIn(DefaultCamelContext context) {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            template.requestBody(ENDPOINT + "&operation=list", (Object) null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has a file extracted; returns its address, for those who only download. */
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
