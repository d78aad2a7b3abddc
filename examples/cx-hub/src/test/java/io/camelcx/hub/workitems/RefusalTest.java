// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import java.net.ConnectException;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @Test
    void aRowThatCannotBeReadIsRefused() {
        assertThat(refused(new IllegalArgumentException("the row is empty"))).isTrue();
    }

    @Test
    void aRowThatTheComponentRefusesBeforeAnyCallIsRefused() {
        assertThat(refused(new IllegalArgumentException("userData must be a JSON object")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void aRowThatTheVendorCallsBadIsRefused(int status) {
        assertThat(refused(answered(status))).isTrue();
    }

    @Test
    void anErrorCodeInASuccessfulResponseCountsToo() {
        assertThat(refused(failed().details(code("400")).build())).isTrue();
        assertThat(refused(failed().details(code("500")).build())).isFalse();
        assertThat(refused(failed().details(code("INVALID")).build())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 409, 408, 429, 500, 502, 503, 504})
    void otherFailuresAreRetried(int status) {
        assertThat(refused(answered(status))).isFalse();
    }

    @Test
    void aLostConnectionIsRetried() {
        assertThat(refused(failed().cause(new ConnectException("refused")).build()))
                .isFalse();
        assertThat(refused(new IllegalStateException("No consumer watches ext:a-1")))
                .isFalse();
    }

    private static CxApiException.Builder failed() {
        return CxApiException.of("Genesys", "create interaction");
    }

    private static CxApiException answered(int status) {
        return failed().status(status).build();
    }

    private static ErrorDetails code(String code) {
        ErrorDetails none = ErrorDetails.none();
        return new ErrorDetails(Optional.of(code), none.message(), none.detail(), none.requestId(), none.advice());
    }

    private static boolean refused(Exception failure) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.setException(failure);
        return new Refusal().matches(exchange);
    }
}
