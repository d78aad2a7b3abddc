// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.json.ExactJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Values with the same fingerprint are the same, and others are not. */
class ValueFingerprintTest {

    @Property(tries = 500)
    void twoTreesHaveTheSameFingerprintIfTheyAreEqualAndOnlyThen(
            @ForAll("trees") String one, @ForAll("trees") String other) {
        assertThat(fingerprint(one)).isEqualTo(fingerprint(one));
        assertThat(fingerprint(one) == fingerprint(other))
                .as("%s and %s", one, other)
                .isEqualTo(json(one).equals(json(other)));
    }

    @Provide
    Arbitrary<String> trees() {
        Arbitrary<String> leaves =
                Arbitraries.of("0", "1", "-1", "\"1\"", "\"\"", "null", "true", "1.5", "9223372036854775808");
        return Arbitraries.lazyOf(
                () -> leaves,
                () -> trees().list().ofMaxSize(2).map(items -> "[" + String.join(",", items) + "]"),
                () -> trees().list().ofMaxSize(2).map(ValueFingerprintTest::object));
    }

    private static String object(List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(index -> "\"field" + index + "\":" + values.get(index))
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void theOrderOfFieldsHasNoMeaningThatOfElementsHas() {
        assertThat(fingerprint("{\"a\":1,\"b\":[2]}")).isEqualTo(fingerprint("{\"b\":[2],\"a\":1}"));
        assertThat(fingerprint("[1,2]")).isNotEqualTo(fingerprint("[2,1]"));
        assertThat(fingerprint("{\"a\":1,\"b\":2}")).isNotEqualTo(fingerprint("{\"a\":2,\"b\":1}"));
    }

    private static long fingerprint(String json) {
        return ValueFingerprint.of(json(json));
    }

    private static JsonNode json(String json) {
        try {
            return ExactJson.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
