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
    @EnumSource(names = {"BARE", "WOODSTOX"})
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
