// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.support.signature.HubSignature;
import io.camelcx.test.LogCapture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.console.DevConsole;
import org.apache.camel.main.Main;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secrets of channels in the forms in which Camel Main and YAML take maps. No form puts a secret into a log or a console. */
class ChannelSecretsTest {

    private static final byte[] BODY = {1, 2, 3};

    private static final String CONNECTION = """
            camel.beans.genesys = #class:io.camelcx.genesys.GenesysConnection
            camel.beans.genesys.baseUrl = http://localhost:1
            camel.beans.genesys.apiKey = key
            """;

    private static final String YAML = """
            - beans:
                - name: genesys
                  type: io.camelcx.genesys.GenesysConnection
                  properties:
                    baseUrl: "http://localhost:1"
                    apiKey: "key"
            """;

    @TempDir
    Path folder;

    private final Main main = new Main();
    private final LogCapture log = LogCapture.open(Level.INFO, "org.apache.camel", "io.camelcx");

    @AfterEach
    void stop() {
        main.stop();
        log.close();
    }

    @Test
    void propertiesNameTheChannelInBrackets() throws Exception {
        start(CONNECTION + """
                camel.beans.genesys.channelSecrets[0123456789] = <sms>
                camel.beans.genesys.channelSecrets[company.com] = <email>
                camel.beans.genesys.channel-secrets[My_Channel-1] = <mine>
                camel.beans.genesys.previousChannelSecrets[company.com] = <before>
                camel.beans.genesys.contactCenterId = 0ff723ff
                """, "");
        assertThatSecretsAre(Map.of("0123456789", "<sms>", "company.com", "<email>", "My_Channel-1", "<mine>"));
        assertThat(api().channelSecrets()
                        .required("company.com", "test")
                        .matches(HubSignature.of("<before>").sign(BODY), BODY))
                .isTrue();
        assertThat(api().contactCenterFor("test")).isEqualTo("0ff723ff");
        assertThatNothingIsShown("<sms>", "<email>", "<mine>", "<before>");
    }

    @Test
    void propertiesMayTakeThemFromOthers() throws Exception {
        start(CONNECTION + """
                camel.beans.genesys.channelSecrets[0123456789] = {{sms.secret}}
                sms.secret = <sms>
                """, "");
        assertThatSecretsAre(Map.of("0123456789", "<sms>"));
        assertThatNothingIsShown("<sms>");
    }

    @Test
    void yamlHasThemBelowTheSetting() throws Exception {
        start("sms.secret = <sms>\nmail.secret = <email>\n", YAML + """
                        channelSecrets:
                          "0123456789": "{{sms.secret}}"
                          "[company.com]": "{{mail.secret}}"
                """);
        assertThatSecretsAre(Map.of("0123456789", "<sms>", "company.com", "<email>"));
        assertThatNothingIsShown("<sms>", "<email>");
    }

    @Test
    void yamlHasThemInBrackets() throws Exception {
        start("sms.secret = <sms>\nmail.secret = <email>\n", YAML + """
                        "channelSecrets[0123456789]": "{{sms.secret}}"
                        "channelSecrets[company.com]": "{{mail.secret}}"
                """);
        assertThatSecretsAre(Map.of("0123456789", "<sms>", "company.com", "<email>"));
        assertThatNothingIsShown("<sms>", "<email>");
    }

    private void start(String properties, String yaml) throws Exception {
        Path file = Files.writeString(folder.resolve("application.properties"), properties);
        Files.writeString(folder.resolve("beans.yaml"), yaml);
        main.setPropertyPlaceholderLocations("file:" + file);
        if (!yaml.isEmpty()) {
            main.addOverrideProperty("camel.main.routesIncludePattern", "file:" + folder + "/*.yaml");
        }
        main.start();
    }

    private void assertThatSecretsAre(Map<String, String> secrets) {
        assertThat(api().channelSecrets().ids()).containsExactlyInAnyOrderElementsOf(secrets.keySet());
        secrets.forEach((id, secret) -> assertThat(
                        api().channelSecrets().required(id, "test").sign(BODY))
                .as(id)
                .isEqualTo(HubSignature.of(secret).sign(BODY)));
    }

    private GenesysApi api() {
        GenesysConnection connection = main.getCamelContext().getRegistry().findSingleByType(GenesysConnection.class);
        connection.start();
        return connection.api();
    }

    private void assertThatNothingIsShown(String... secrets) throws Exception {
        assertThat(log.lines()).isNotEmpty();
        assertThat(String.join("\n", log.lines())).doesNotContain(secrets);
        for (String console : List.of("bean", "main-configuration")) {
            for (DevConsole.MediaType type : DevConsole.MediaType.values()) {
                assertThat(String.valueOf(console(console).call(type, Map.of())))
                        .as(console)
                        .doesNotContain(secrets);
            }
        }
    }

    private DevConsole console(String name) {
        CamelContext context = main.getCamelContext();
        DevConsole console = context.getCamelContextExtension()
                .getFactoryFinder("META-INF/services/org/apache/camel/dev-console/")
                .newInstance(name, DevConsole.class)
                .orElseThrow();
        CamelContextAware.trySetCamelContext(console, context);
        return console;
    }
}
