// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class PollInProgressTest {

    /** Camel's scheduler would never poll again after an error that is no exception. */
    @Test
    void anErrorOfAPollIsAnExceptionForCamel() {
        NoClassDefFoundError missing = new NoClassDefFoundError("example");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new PollInProgress().run(() -> {
                    throw missing;
                }))
                .withCause(missing)
                .withMessageContaining("NoClassDefFoundError: example");
    }
}
