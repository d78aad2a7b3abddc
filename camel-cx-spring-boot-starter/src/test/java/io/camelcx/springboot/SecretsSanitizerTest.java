// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.endpoint.SanitizableData;

/** Which values the actuator hides. */
class SecretsSanitizerTest {

    private static final String VALUE = "the-value";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camelcx.genesys.api-key",
                "camelcx.genesys.clientSecret",
                "camelcx.genesys.password",
                "camelcx.genesys.http.proxy-password",
                "camelcx.genesys.connections.emea.client-secret",
                "camelcx.cxone.access-key",
                "camelcx.cxone.secret-key",
                "camelcx.expert.token",
                "camelcx.expert.auth-token",
                "camelcx.expert.oauth.client-secret",
                "camelcx.expert.oauth.refresh-token",
                "camelcx.expert.oauth.verification-code",
                "camelcx.cxcom.client-secret",
                "camelcx.cxcom.access-token",
                "camelcx.genesys.channel-secrets.0123456789",
                "camelcx.genesys.channelSecrets[company.com]",
                "camelcx.genesys.previous-channel-secrets[company.com]",
                "camelcx.genesys.connections.emea.channel-secrets.base",
                "CAMELCX_GENESYS_CHANNELSECRETS_0123456789",
                "CAMELCX_GENESYS_CLIENTSECRET",
                "CAMELCX_GENESYS_CLIENT_SECRET"
            })
    void ofSecretsAreHidden(String key) {
        assertThat(shown(key)).isEqualTo(SanitizableData.SANITIZED_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camelcx.genesys.base-url",
                "camelcx.genesys.contact-center-id",
                "camelcx.cxone.token-url",
                "camelcx.cxone.submit-interval",
                "camelcx.expert.oauth.redirect-uri",
                "camelcx.cxcom.redirect-uri",
                "camelcx.cxcom.token-form",
                "camelcx.genesys.http.proxy-host",
                "other.client-secret"
            })
    void ofOtherPropertiesAreNot(String key) {
        assertThat(shown(key)).isEqualTo(VALUE);
    }

    private static Object shown(String key) {
        return new SecretsSanitizer()
                .apply(new SanitizableData(null, key, VALUE))
                .getValue();
    }
}
