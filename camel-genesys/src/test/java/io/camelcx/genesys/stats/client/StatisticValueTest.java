// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.session.LenientJson;
import io.camelcx.support.json.ExactJson;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticValueTest {

    private static final String NUMERIC = """
            {"name":"CurrentNumberWaiting","objectType":"Queue","objectId":"queue1","statisticId":"i","subscriptionId":"s",\
            "value":{"intervalLength":0,"tag":-1,"stringValue":"5","intValue":5,"timestamp":1490830620000},\
            "timestamp":1490830620000,"vendorsNext":{"x":[1]}}""";

    private final ObjectMapper mapper = ExactJson.mapper();

    @Test
    void readsTheVendorsObjectAndKeepsUnknownFields() throws Exception {
        StatisticValue value = mapper.readValue(NUMERIC, StatisticValue.class);
        assertThat(value.name()).isEqualTo("CurrentNumberWaiting");
        assertThat(value.timestamp()).isEqualTo(Instant.ofEpochMilli(1490830620000L));
        assertThat(value.number()).contains(new BigDecimal(5));
        assertThat(value.text()).contains("5");
        assertThat(value.others()).containsKey("vendorsNext");
        assertThat(mapper.readTree(mapper.writeValueAsString(value))).isEqualTo(mapper.readTree(NUMERIC));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {"intValue":5,"stringValue":"5"}      | 5    | 5
            {"intValue":0,"stringValue":"0.75"}   | 0.75 | 0.75
            {"stringValue":"1e3"}                 | 1e3  | 1e3
            {"stringValue":"Ready"}               | -    | Ready
            {"state":"WaitForNextCall"}           | -    | WaitForNextCall
            {"status":"AfterCallWork","time":1}   | -    | AfterCallWork
            {"agent":{"agentId":"a","state":"CallInbound","place":{"state":"Ready"}}} | - | CallInbound
            {"agent":{"agentId":"a"}}             | -    | -
            {"agent":"a"}                         | -    | -
            7                                     | 7    | 7
            "12"                                  | 12   | 12
            "Busy"                                | -    | Busy
            null                                  | -    | -
            {}                                    | -    | -
            [1]                                   | -    | -
            "NaN"                                 | -    | NaN
            {"stringValue":"NaN"}                 | -    | NaN
            {"intValue":5,"stringValue":"NaN"}    | 5    | NaN
            {"stringValue":"1e999999999"}         | -    | 1e999999999
            12345678901234567.89                  | 12345678901234567.89 | 12345678901234567.89
            1.10                                  | 1.10 | 1.10
            """)
    void readsTheFormatsOfAValue(String json, BigDecimal number, String text) throws Exception {
        StatisticValue value = value(mapper.readTree(json));
        assertThat(value.number().map(BigDecimal::toPlainString))
                .isEqualTo(Optional.ofNullable(number).map(BigDecimal::toPlainString));
        assertThat(value.text()).isEqualTo(Optional.ofNullable(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "NaN | - | NaN",
                "-Infinity | - | -Infinity",
                "1e400 | 1E+400 | 1E+400",
                "1e999999999 | - | 1E+999999999",
                "{\"intValue\":NaN} | - | NaN",
                "{\"intValue\":1e400} | 1E+400 | 1E+400"
            })
    void readsWhatIsNotAJsonNumber(String json, BigDecimal number, String text) throws Exception {
        StatisticValue value = value(lenient(json));
        assertThat(value.number()).isEqualTo(Optional.ofNullable(number));
        assertThat(value.text()).contains(text);
        // It is written as standard JSON.
        assertThat(mapper.readTree(mapper.writeValueAsString(value)).has("value"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1490830620000, 1490830620000", "'\"1490830620000\"', 1490830620000", "NaN, 0", "1e400, 0", "{}, 0"})
    void anInvalidTimeIsReplacedByThatOfTheArrival(String timestamp, long millis) throws Exception {
        StatisticValue value = StatisticValue.read(
                lenient("{\"value\":1,\"timestamp\":" + timestamp + "}"),
                Statistic.predefined("Agent", "agent1", "s"),
                "",
                Instant.EPOCH);
        assertThat(value.timestamp()).isEqualTo(Instant.ofEpochMilli(millis));
    }

    private static JsonNode lenient(String json) throws Exception {
        return new LenientJson().read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void convertsInCamelToAndFromJsonInAllItsForms() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            context.start();
            StatisticValue value = mapper.readValue(NUMERIC, StatisticValue.class);
            for (Class<?> type : List.of(String.class, byte[].class, InputStream.class, Map.class, JsonNode.class)) {
                Object form = context.getTypeConverter().mandatoryConvertTo(type, value);
                StatisticValue back = context.getTypeConverter().mandatoryConvertTo(StatisticValue.class, form);
                assertThat(back).as("by way of %s", type).isEqualTo(value);
            }
        }
    }

    @Test
    void aBatchConvertsToAJsonArrayAndOtherListsDoNot() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            context.start();
            List<StatisticValue> batch = List.of(mapper.readValue(NUMERIC, StatisticValue.class));
            String json = context.getTypeConverter().mandatoryConvertTo(String.class, batch);
            assertThat(mapper.readTree(json)).hasSize(1);
            assertThat(context.getTypeConverter().mandatoryConvertTo(String.class, List.of("x")))
                    .isEqualTo("[x]");
        }
    }

    @Test
    void aServiceEventConvertsToJson() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            context.start();
            assertThat(context.getTypeConverter()
                            .mandatoryConvertTo(String.class, new ServiceEvent("UNAVAILABLE", "", 1)))
                    .isEqualTo("{\"serviceState\":\"UNAVAILABLE\",\"timestamp\":1}");
        }
    }

    private static StatisticValue value(JsonNode json) {
        return new StatisticValue("", "", "", "", "", json, Instant.EPOCH, Map.of());
    }
}
