// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.expert.ExpertConnection;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import org.apache.camel.ProducerTemplate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTestResource(SimulatedVendors.class)
class ExpertTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Http.class, Connections.class, ViewersConnection.class));

    @ConfigProperty(name = "simulator.url")
    URI simulator;

    @Inject
    ProducerTemplate producer;

    @ParameterizedTest
    @ValueSource(strings = {"admin", "author", "viewer"})
    void anEndpointUsesTheConnectionThatItNames(String user) {
        producer.requestBody("expert-pages:home?connection=#" + user, null, String.class);

        JsonNode requests =
                Http.json(simulator.resolve("/__sim/journal?path=*/pages/home")).at("/requests");
        assertThat(requests.get(requests.size() - 1)
                        .at("/headers/x-deki-token/0")
                        .asText())
                .contains("_=" + user + "_");
    }

    private static void configure(ExpertConnection connection, String url, String user) {
        connection.setSiteUrl(url);
        connection.setApiKey("demo-server-key");
        connection.setSecretKey("demo-server-secret");
        connection.setUser("=" + user);
    }

    @Singleton
    static class Connections {

        @ConfigProperty(name = "simulator.url")
        String url;

        @Produces
        @ApplicationScoped
        @Named("admin")
        ExpertConnection admin() {
            ExpertConnection connection = new ExpertConnection();
            configure(connection, url, "admin");
            return connection;
        }

        @Produces
        @Identifier("author")
        ExpertConnection author() {
            ExpertConnection connection = new ExpertConnection();
            configure(connection, url, "author");
            return connection;
        }
    }

    @ApplicationScoped
    @Named("viewer")
    static class ViewersConnection extends ExpertConnection {

        @Inject
        ViewersConnection(@ConfigProperty(name = "simulator.url") String url) {
            configure(this, url, "viewer");
        }
    }
}
