// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import static io.camelcx.genesys.messaging.MessagingBed.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the connection must have for a producer, and what an endpoint reports about itself. */
class SettingsTest {

    @AutoClose
    private final MessagingBed bed = MessagingBed.create();

    @Test
    void aRouteWithoutTheChannelsSecretDoesNotStart() {
        bed.connection().setChannelSecrets(Map.of("other", "another-secret"));
        assertRefused("channelSecrets[" + CHANNEL + "]", "genesys-messaging:" + CHANNEL, "other");
    }

    @Test
    void aRouteWithoutTheContactCenterDoesNotStart() {
        bed.connection().setContactCenterId(" ");
        assertRefused("contactCenterId", "genesys-messaging");
    }

    @Test
    void aWrongOptionDoesNotStart() {
        bed.routes(routes -> routes.from("direct:in").to("genesys-messaging:1?operation=sned"));
        assertThatThrownBy(bed::start).hasStackTraceContaining("operation");
    }

    @Test
    void anEndpointShowsItsSystemAndNoSecret() {
        bed.start();
        GenesysMessagingEndpoint endpoint =
                bed.context().getEndpoint("genesys-messaging:" + CHANNEL, GenesysMessagingEndpoint.class);
        assertThat(endpoint.getServiceUrl()).isEqualTo(bed.simulator().baseUrl().toString());
        assertThat(endpoint.getServiceMetadata()).containsEntry("channelId", CHANNEL);
        assertThat(endpoint.toString()).doesNotContain("demo-channel-secret");
    }

    private void assertRefused(String... words) {
        bed.routes(routes -> routes.from("direct:in").to("genesys-messaging:" + CHANNEL));
        assertThatThrownBy(bed::start)
                .rootCause()
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("another-secret");
    }
}
