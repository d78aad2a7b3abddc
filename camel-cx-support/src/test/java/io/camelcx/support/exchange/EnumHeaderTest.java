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
