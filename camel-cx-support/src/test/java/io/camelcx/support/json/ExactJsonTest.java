// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.engine.SimpleCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers come out as they went in. */
class ExactJsonTest {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper mapper = ExactJson.mapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678901234567.89",
                "1.10",
                "0.10",
                "100.00",
                "0",
                "0.0",
                "-7",
                "9223372036854775808",
                "-99999999999999999999999999999999999999",
                "0.000000000000000000001234567890123456789",
                "1E+400",
                "1E-400",
                "1E+400000000"
            })
    void aNumberKeepsItsDigits(String number) throws Exception {
        BigDecimal value = new BigDecimal(number);
        String json = "{\"n\":" + number + "}";
        String expected = "{\"n\":" + value + "}";

        assertThat(mapper.writeValueAsString(mapper.readTree(json))).isEqualTo(expected);
        assertThat(mapper.writeValueAsString(mapper.readValue(json, MAP))).isEqualTo(expected);
        assertThat(mapper.writeValueAsString(mapper.valueToTree(mapper.readValue(json, MAP))))
                .isEqualTo(expected);
        assertThat(mapper.writeValueAsString(mapper.convertValue(mapper.readTree(json), MAP)))
                .isEqualTo(expected);
        assertThat(mapper.writeValueAsString(mapper.treeToValue(mapper.readTree(json), Map.class)))
                .isEqualTo(expected);
    }

    /** Written differently they are the same numbers. */
    @ParameterizedTest
    @CsvSource({"1e2, 1E+2", "1.50E3, 1.50E+3", "1E-7, 1E-7", "0.0000001, 1E-7", "-0, 0", "-0.0, 0.0"})
    void theValueStays(String number, String written) throws Exception {
        assertThat(mapper.writeValueAsString(mapper.readTree(number))).isEqualTo(written);
        assertThat(new BigDecimal(written)).isEqualByComparingTo(number);
    }

    @Test
    void whatAProgramGivesKeepsItsDigits() throws Exception {
        Map<String, Object> fields = Map.of(
                "list",
                List.of(
                        new BigDecimal("12345678901234567.890"),
                        new BigInteger("9223372036854775808"),
                        0.1,
                        0.1f,
                        Double.valueOf("1e22"),
                        5L));

        assertThat(mapper.writeValueAsString(mapper.<JsonNode>valueToTree(fields)))
                .isEqualTo("{\"list\":[12345678901234567.890,9223372036854775808,0.1,0.1,1.0E+22,5]}");
        assertThat(mapper.writeValueAsString(fields))
                .isEqualTo("{\"list\":[12345678901234567.890,9223372036854775808,0.1,0.1,1.0E22,5]}");
    }

    @Test
    void aTreeTakesDecimalsAsTheyAre() throws Exception {
        assertThat(mapper.writeValueAsString(mapper.createObjectNode().put("n", new BigDecimal("1.10"))))
                .isEqualTo("{\"n\":1.10}");
    }

    /** A bean may hold what JSON has no number for; it does not fail where it did not fail before. */
    @Test
    void whatIsNoNumberStays() throws Exception {
        assertThat(mapper.writeValueAsString(mapper.<JsonNode>valueToTree(Map.of("n", Double.NaN))))
                .isEqualTo("{\"n\":\"NaN\"}");
    }

    /** Two readings of the same amount are equal, however many zeros end it. */
    @Test
    void theSameValueIsEqual() throws Exception {
        assertThat(mapper.readTree("[1.10,1E+400000000]")).isEqualTo(mapper.readTree("[1.1,1E+400000000]"));
    }

    @Test
    void theOnlyMapperOfTheContextWritesTheUsersTypesAndKeepsTheRulesHere() throws Exception {
        ObjectMapper users = new ObjectMapper(JsonFactory.builder()
                        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(1_000_000)
                                .build())
                        .build())
                .registerModule(new SimpleModule()
                        .addSerializer(Thread.State.class, new ToStringSerializerBase(Thread.State.class) {
                            @Override
                            public String valueToString(Object value) {
                                return "state " + value;
                            }
                        }))
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .configure(JsonNodeFeature.READ_NULL_PROPERTIES, false);
        ObjectMapper exact = ExactJson.mapper(contextWith(users), mapper);

        assertThat(exact.writeValueAsString(Map.of("a", Thread.State.NEW))).isEqualTo("{\"a\":\"state NEW\"}");
        String json = "{\"a\":1.10,\"b\":1E+400000000,\"c\":null}";
        assertThat(exact.writeValueAsString(exact.readTree(json))).isEqualTo(json);
        assertThat(exact.writeValueAsString(exact.readValue(json, MAP))).isEqualTo(json);
        assertThat(exact.<JsonNode>valueToTree(Map.of("f", 0.1f))).hasToString("{\"f\":0.1}");
        assertThat(exact.readTree("{\"a\":1,\"a\":2}")).hasToString("{\"a\":2}");
        assertThatThrownBy(() -> exact.readTree("{/* no */}")).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> exact.readTree("[".repeat(2000))).hasMessageContaining("nesting depth");
        assertThat(users.isEnabled(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS))
                .isFalse();
    }

    @Test
    void withoutAMapperOrWithSeveralTheGivenOneIsUsed() {
        assertThat(ExactJson.mapper(contextWith(), mapper)).isSameAs(mapper);
        assertThat(ExactJson.mapper(contextWith(new ObjectMapper(), new ObjectMapper()), mapper))
                .isSameAs(mapper);
    }

    @Test
    void mappersOfOtherFormatsDoNotCount() {
        ObjectMapper yaml = new ObjectMapper(new JsonFactory() {
            @Override
            public String getFormatName() {
                return "YAML";
            }
        });

        assertThat(ExactJson.mapper(contextWith(yaml), mapper)).isSameAs(mapper);
        assertThat(ExactJson.mapper(contextWith(yaml, new ObjectMapper()), mapper))
                .isNotSameAs(mapper);
    }

    private static CamelContext contextWith(ObjectMapper... mappers) {
        CamelContext context = new SimpleCamelContext();
        for (int i = 0; i < mappers.length; i++) {
            context.getRegistry().bind("mapper-" + i, mappers[i]);
        }
        return context;
    }
}
