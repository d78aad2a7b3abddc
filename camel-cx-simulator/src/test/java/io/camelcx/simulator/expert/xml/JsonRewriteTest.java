// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRewriteTest {

    private static String json(Element root) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonRewrite.write(root, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String json(String xml) throws IOException {
        return json(XmlReader.read(xml).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<r a='1'>text</r>                       | {\"@a\":\"1\",\"#text\":\"text\"}",
                "<r><c>one</c></r>                       | {\"c\":\"one\"}",
                "<r><c>one</c><d/><c>two</c></r>         | {\"c\":[\"one\",\"two\"],\"d\":\"\"}",
                "<r><c a='1'/></r>                       | {\"c\":{\"@a\":\"1\"}}",
                "<r count='0'/>                          | {\"@count\":\"0\"}",
                "<r>text</r>                             | \"text\"",
                "<r/>                                    | \"\"",
                "<r>one<b>two</b>three</r>               | {\"#text\":[\"one\",\"three\"],\"b\":\"two\"}",
                "<r><body>a</body><body target='toc'>b</body></r> | {\"body\":[\"a\",{\"@target\":\"toc\",\"#text\":\"b\"}]}"
            })
    void theRewriteIsMechanical(String xml, String json) throws IOException {
        assertThat(json(xml)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-01T10:00:00Z          | Sun, 01 Mar 2026 10:00:00 GMT",
                "2026-03-01T10:00:00.123Z      | Sun, 01 Mar 2026 10:00:00 GMT",
                "2026-03-01T10:00:00+02:00     | Sun, 01 Mar 2026 08:00:00 GMT",
                "2026-02-31T10:00:00Z          | 2026-02-31T10:00:00Z",
                "2026-03-01                    | 2026-03-01",
                "at 2026-03-01T10:00:00Z       | at 2026-03-01T10:00:00Z"
            })
    void whateverLooksLikeADateBecomesOneOfRfc1123(String text, String rewritten) throws IOException {
        assertThat(json("<r><title>" + text + "</title></r>")).isEqualTo("{\"title\":\"" + rewritten + "\"}");
    }

    @Test
    void elementsThatAreMadeLateAreOneOrSeveralToo() throws IOException {
        Element one = Element.of("r").later(List.of(Element.of("c", "x")));
        Element two = Element.of("r").later(List.of(Element.of("c", "x"), Element.of("c", "y")));

        assertThat(json(one)).isEqualTo("{\"c\":\"x\"}");
        assertThat(json(two)).isEqualTo("{\"c\":[\"x\",\"y\"]}");
    }
}
