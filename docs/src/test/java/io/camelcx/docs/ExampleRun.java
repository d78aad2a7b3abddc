// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.test.HangLimit;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.main.Main;

/** A Camel application made of a page's examples, with a simulator in the place of the contact centre. */
final class ExampleRun implements AutoCloseable {

    private final CxSimulator simulator;
    private final Main main = new Main();
    private final Path folder;
    private int files;

    /**
     * An application without routes.
     *
     * @param folder where the examples' files go
     * @param canned the resources of further APIs of Genesys, with canned answers
     */
    ExampleRun(Path folder, String... canned) {
        this.simulator = CxSimulator.start(SimulatorSettings.defaults()
                .withLive(false)
                .withGenesys(genesys -> genesys.withCanned(canned))
                .withCxone(cxone -> cxone.withExtraction(
                        extraction -> extraction.withPace(Duration.ZERO).withRunTime(Duration.ZERO))));
        this.folder = folder;
        main.addOverrideProperty("camel.main.routesIncludePattern", "file:" + folder + "/route*");
        main.addOverrideProperty("genesys.baseUrl", simulator.baseUrl().toString());
        main.addOverrideProperty("genesys.apiKey", "demo-api-key");
        main.addOverrideProperty("genesys.clientId", "demo-client");
        main.addOverrideProperty("genesys.clientSecret", "demo-secret");
        main.addOverrideProperty("genesys.contactCenterId", "0ff723ff-6c6f-44e0-9ce3-ce579337eadd");
        main.addOverrideProperty("sms.secret", "demo-channel-secret");
        main.addOverrideProperty("mail.secret", "demo-email-secret");
        main.addOverrideProperty("cxone.baseUrl", simulator.baseUrl().toString());
        main.addOverrideProperty("cxone.accessKey", "demo-access-key");
        main.addOverrideProperty("cxone.secretKey", "demo-access-secret");
        main.addOverrideProperty("expert.siteUrl", simulator.baseUrl().toString());
        main.addOverrideProperty("expert.apiKey", "demo-server-key");
        main.addOverrideProperty("expert.secretKey", "demo-server-secret");
        main.addOverrideProperty("expert.user", "=admin");
        main.addOverrideProperty("cxcom.apiUrl", simulator.baseUrl().toString());
        main.addOverrideProperty("cxcom.dataUrl", simulator.cxcom().dataUrl().toString());
        main.addOverrideProperty("cxcom.authorizeUrl", simulator.baseUrl() + "/mycx/oauth/authorize");
        main.addOverrideProperty("cxcom.clientId", "demo-client");
        main.addOverrideProperty("cxcom.clientSecret", "demo-secret");
        main.addOverrideProperty(
                "cxcom.accessToken", simulator.cxcom().authorization().issueToken("demo"));
    }

    /** Routes in YAML or XML; {@code kind} is the ending of such a file. */
    ExampleRun routes(String source, String kind) throws Exception {
        files++;
        Files.writeString(folder.resolve("route" + files + "." + kind), source);
        return this;
    }

    ExampleRun routes(RouteBuilder builder) {
        main.configure().addRoutesBuilder(builder);
        return this;
    }

    ExampleRun property(String name, String value) {
        main.addOverrideProperty(name, value);
        return this;
    }

    ExampleRun properties(String source) throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(source));
        properties.stringPropertyNames().forEach(name -> main.addProperty(name, properties.getProperty(name)));
        return this;
    }

    /** With an HTTP server for webhooks. */
    ExampleRun server() {
        main.addOverrideProperty("camel.server.enabled", "true");
        main.addOverrideProperty("camel.server.port", "0");
        return this;
    }

    /** The address of a path of the HTTP server. */
    URI webhook(String path) {
        int port = context()
                .getRegistry()
                .findSingleByType(VertxPlatformHttpRouter.class)
                .getServer()
                .getPort();
        return URI.create("http://localhost:" + port + path);
    }

    ExampleRun bind(String name, Object bean) {
        main.bind(name, bean);
        return this;
    }

    ExampleRun start() {
        try {
            main.start();
            return this;
        } catch (RuntimeException wrongExample) {
            close();
            throw wrongExample;
        }
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    CxSimulator simulator() {
        return simulator;
    }

    /** The next exchange that a route sends to an endpoint. */
    Exchange next(String uri) {
        Exchange exchange = context().createConsumerTemplate().receive(uri, HangLimit.TIME.toMillis());
        if (exchange == null) {
            throw new AssertionError("Nothing arrives at " + uri);
        }
        return exchange;
    }

    @Override
    public void close() {
        main.stop();
        simulator.close();
    }
}
