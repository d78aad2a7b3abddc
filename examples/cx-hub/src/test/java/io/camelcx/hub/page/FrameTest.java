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
package io.camelcx.hub.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static final Instant NOW = Instant.ofEpochMilli(1490830620000L);

    @Test
    void aFrameHoldsTheHubsTimeAndTheMessages() {
        String frame = Frame.of(NOW, List.of(new PageMessage("statistic", "Queue/queue1/X", "{\"value\":5}")));

        assertThat(frame).isEqualTo("""
                        {"now":1490830620000,"messages":[{"topic":"statistic","key":"Queue/queue1/X","data":{"value":5}}]}""");
    }

    @Test
    void aFrameWithoutMessagesSaysThatTheHubIsAlive() {
        assertThat(Frame.of(NOW, List.of())).isEqualTo("{\"now\":1490830620000,\"messages\":[]}");
    }

    @Test
    void aKeyWithQuotesAndLineBreaksStaysOneText() throws Exception {
        String frame = Frame.of(NOW, List.of(new PageMessage("statistic", "a\"b\n</script>", "1")));

        assertThat(new ObjectMapper().readTree(frame).at("/messages/0/key").asText())
                .isEqualTo("a\"b\n</script>");
    }
}
