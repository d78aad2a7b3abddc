// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CamelVersionTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"4.18.0", "4.18.0-SNAPSHOT", "4.18.2.redhat-00001", "4.22.0", "4.100.0", "5.0.0", "unknown", "4"
            })
    void acceptsWhatIsNotKnownToBeTooOld(String version) {
        assertThat(CamelVersion.isTooOld(version)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.17.9", "4.17.0-SNAPSHOT", "4.2.0", "4.14.5.redhat-00001", "3.99.0", "2.25"})
    void refusesWhatIsTooOld(String version) {
        assertThat(CamelVersion.isTooOld(version)).isTrue();
    }

    @Test
    void aComponentOfAnOldCamelDoesNotStart() throws Exception {
        try (CamelContext old = new DefaultCamelContext() {
            @Override
            public String getVersion() {
                return "4.14.5";
            }
        }) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> old.addComponent("toy", new ToyComponent()))
                    .withMessage(
                            "This version of Camel CX needs Camel 4.18 or later, but Camel 4.14.5 is in the class path");
        }
    }
}
