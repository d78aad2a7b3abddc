// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MisspelledSettingTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withEmptyApplication()
            .withConfiguration("""
                    camel.beans.cxone = #class:io.camelcx.cxone.CxoneConnection
                    camel.beans.cxone.acessKey = demo-access-key
                    """)
            .assertException(failure -> assertThat(failure)
                    .rootCause()
                    .hasMessageContaining("acessKey")
                    .hasMessageContaining("CxoneConnection"));

    @Test
    void theApplicationDoesNotStart() {
        Assertions.fail("The application has started");
    }
}
