// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.TimeUnit;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;

class EnumHeaderTest {

    private final Message message = new DefaultMessage(new DefaultCamelContext());

    @Test
    void theHeaderOverridesTheOption() {
        message.setHeader("Unit", "DAYS");

        assertThat(EnumHeader.read(message, "Unit", TimeUnit.HOURS)).isEqualTo(TimeUnit.DAYS);
    }

    @Test
    void theOptionCountsWithoutAHeader() {
        assertThat(EnumHeader.read(message, "Unit", TimeUnit.HOURS)).isEqualTo(TimeUnit.HOURS);
    }

    @Test
    void anotherWordIsRefusedWithTheAllowedOnes() {
        message.setHeader("Unit", "WEEKS");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnumHeader.read(message, "Unit", TimeUnit.HOURS))
                .withMessageContainingAll("The header Unit must be one of [NANOSECONDS, ", "DAYS]", "not WEEKS");
    }
}
