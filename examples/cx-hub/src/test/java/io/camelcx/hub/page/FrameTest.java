// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static final Instant NOW = Instant.ofEpochMilli(1490830620000L);

    @Test
    void aFrameContainsTheHubsTimeAndTheMessages() {
        String frame = FrameSource.frame(NOW, List.of(new PageMessage("statistic", "Queue/queue1/X", "{\"value\":5}")));

        assertThat(frame).isEqualTo("""
                        {"now":1490830620000,"messages":[{"topic":"statistic","key":"Queue/queue1/X","data":{"value":5}}]}""");
    }

    @Test
    void aFrameWithoutMessagesContainsTheHubsTime() {
        assertThat(FrameSource.frame(NOW, List.of())).isEqualTo("{\"now\":1490830620000,\"messages\":[]}");
    }

    @Test
    void aKeyWithQuotesAndLineBreaksStaysOneText() throws Exception {
        String frame = FrameSource.frame(NOW, List.of(new PageMessage("statistic", "a\"b\n</script>", "1")));

        assertThat(new ObjectMapper().readTree(frame).at("/messages/0/key").asText())
                .isEqualTo("a\"b\n</script>");
    }
}
