// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.support.signature.HubSignature;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The settings of a connection for messages and webhooks. */
class ChannelSecretsTest {

    private static final byte[] BODY = {1, 2, 3};

    private final GenesysConnection connection = new GenesysConnection();

    ChannelSecretsTest() {
        connection.setCamelContext(new DefaultCamelContext());
        connection.setBaseUrl("http://localhost:1");
        connection.setApiKey("key-4711");
    }

    @AfterEach
    void stop() {
        connection.stop();
    }

    @Test
    void aChannelSignsByItsSecretAndAcceptsThePreviousOne() {
        connection.setChannelSecrets(Map.of("0123456789", "sms-secret", "company.com", "email-secret"));
        connection.setPreviousChannelSecrets(Map.of("0123456789", "old-secret"));
        HubSignature sms = started().channelSecrets().required("0123456789", "genesys-messaging");
        assertThat(sms.sign(BODY)).isEqualTo(HubSignature.of("sms-secret").sign(BODY));
        assertThat(sms.matches(HubSignature.of("old-secret").sign(BODY), BODY)).isTrue();
        assertThat(started().channelSecrets().find("company.com").orElseThrow().sign(BODY))
                .isEqualTo(HubSignature.of("email-secret").sign(BODY));
        assertThat(started().channelSecrets().find("other")).isEmpty();
    }

    @Test
    void aMissingSecretIsNamed() {
        connection.setChannelSecrets(Map.of("0123456789", "sms-secret"));
        assertThatThrownBy(() -> started().channelSecrets().required("company.com", "genesys-messaging"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("channelSecrets[company.com]", "genesys-messaging", "0123456789")
                .hasMessageNotContaining("sms-secret");
    }

    @Test
    void aPreviousSecretNeedsACurrentOne() {
        connection.setPreviousChannelSecrets(Map.of("0123456789", "old-secret"));
        assertThatThrownBy(this::started)
                .hasMessageContainingAll("channelSecrets[0123456789]", "previousChannelSecrets[0123456789]")
                .hasMessageNotContaining("old-secret");
    }

    @Test
    void theContactCenterIsRequiredByAComponentThatSendsIt() {
        assertThatThrownBy(() -> started().contactCenterFor("genesys-messaging"))
                .hasMessageContainingAll("contactCenterId", "genesys-messaging");
        connection.stop();
        connection.setContactCenterId("0ff723ff");
        assertThat(started().contactCenterFor("genesys-messaging")).isEqualTo("0ff723ff");
    }

    @Test
    void noSecretIsShown() {
        connection.setChannelSecrets(Map.of("0123456789", "sms-secret"));
        connection.setPreviousChannelSecrets(Map.of("0123456789", "old-secret"));
        assertThat(connection.getChannelSecrets()).containsOnlyKeys("0123456789");
        assertThat(started().channelSecrets() + " " + started() + connection + connection.getChannelSecrets())
                .contains("0123456789")
                .doesNotContain("sms-secret", "old-secret");
        assertThat(started().redactor().redact("a sms-secret, an old-secret, a key-4711"))
                .isEqualTo("a ***, an ***, a ***");
    }

    private GenesysApi started() {
        connection.start();
        return connection.api();
    }
}
