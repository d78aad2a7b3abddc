// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about a user's own tests shows {@link OrdersTest}, which runs with the other tests. */
class TestingPageTest {

    @Test
    void theExampleIsATestThatRuns() throws Exception {
        assertThat(Files.readString(Path.of("src/test/java/io/camelcx/docs/OrdersTest.java")))
                .contains(MarkdownPage.read("testing.md").example("java"));
    }
}
