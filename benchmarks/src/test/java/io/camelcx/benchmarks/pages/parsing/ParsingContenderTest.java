// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParsingContenderTest {

    private static final byte[] DOCUMENT = """
            <page id="7"><title>Setup</title><content type="html"><body>&lt;p&gt;1&lt;/p&gt;</body></content></page>""".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource(names = {"BARE", "JDK"})
    void aBareLoopTakesEveryTextAndAttribute(ParsingContender contender) throws Exception {
        assertThat(contender.start().parse(DOCUMENT)).isEqualTo("id7Setuptypehtml<p>1</p>".length());
    }

    @Test
    void theComponentTakesTheTitleAndTheBody() throws Exception {
        assertThat(ParsingContender.COMPONENT.start().parse(DOCUMENT)).isEqualTo("Setup<p>1</p>".length());
    }

    @ParameterizedTest
    @EnumSource
    void everyContenderReadsTheDocumentsOfTheBenchmark(ParsingContender contender) throws Exception {
        for (byte[] document : PageDocuments.make(20, 1)) {
            assertThat(contender.start().parse(document)).isPositive();
        }
    }

    @Test
    void documentsAreTheSameForTheSameSeed() {
        List<byte[]> some = PageDocuments.make(5, 1);
        assertThat(PageDocuments.make(5, 1)).containsExactlyElementsOf(some);
        assertThat(PageDocuments.make(5, 2).get(0)).isNotEqualTo(some.get(0));
    }
}
