// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cometd.common.HashMapMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BayeuxErrorTest {

    @ParameterizedTest
    @CsvSource({
        "402::Unknown client, 402",
        "403:x:denied, 403",
        "401, 401",
        " 500::x, 500",
        "Unknown client,",
        "40x::y,",
        "4020::y,",
        "'',"
    })
    void readsTheCode(String error, Integer code) {
        assertThat(BayeuxError.of(reply(Map.of("error", error))).map(BayeuxError::code))
                .isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void aRefusedTokenTakesPrecedenceAtAnyPlace() {
        HashMapMessage reply = reply(Map.of(
                "error",
                "403::Handshake denied",
                "ext",
                Map.of("vendor", Map.of("reasons", List.of("x", "401::Authentication invalid")))));
        assertThat(BayeuxError.of(reply))
                .hasValueSatisfying(error -> assertThat(error.isUnauthorized()).isTrue());
    }

    @Test
    void aNumberIsACodeToo() {
        assertThat(BayeuxError.of(reply(Map.of("ext", Map.of("status", 401))))).isPresent();
    }

    @Test
    void aReplyWithoutAnErrorHasNone() {
        assertThat(BayeuxError.of(reply(Map.of()))).isEmpty();
    }

    private static HashMapMessage reply(Map<String, Object> fields) {
        HashMapMessage reply = new HashMapMessage();
        reply.putAll(fields);
        return reply;
    }
}
