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
package io.camelcx.genesys.stats.session;

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
    void aRefusedTokenWinsWhereverItStands() {
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
    void aReplyThatSaysNothingHasNone() {
        assertThat(BayeuxError.of(reply(Map.of()))).isEmpty();
    }

    private static HashMapMessage reply(Map<String, Object> fields) {
        HashMapMessage reply = new HashMapMessage();
        reply.putAll(fields);
        return reply;
    }
}
