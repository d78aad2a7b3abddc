// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps are written as Jackson itself writes them. */
class UntypedMapSerializerTest {

    private static final ObjectMapper JACKSON = JsonMapper.builder().build();

    private final JsonMapper mapper = ExactJson.mapper();

    static Stream<Map<?, ?>> maps() {
        Map<String, Object> nulls = new HashMap<>();
        nulls.put("nothing", null);
        nulls.put("", "a name without a character");
        return Stream.of(
                Map.of(),
                nulls,
                Map.of("text", "\"quoted\"\n\u2028 \ud83d\ude00 \u00e4"),
                Map.of("whole", 1, "long", 1L << 40, "flag", true, "letter", 'x', "bytes", new byte[] {1, 2}),
                Map.of(1, "number"),
                Map.of(TimeUnit.DAYS, "enum"),
                Map.of(new UUID(1, 2), "id"),
                Map.of(new Date(0), "time"),
                Map.of(true, Map.of('c', List.of())),
                new EnumMap<>(Map.of(TimeUnit.DAYS, Map.of("a", 1))),
                new TreeMap<>(Map.of("b", 1, "a", new TreeMap<>(Map.of(2, "two", 1, "one")))),
                new ConcurrentHashMap<>(Map.of("a", new LinkedHashMap<>(Map.of("b", new HashMap<>(Map.of("c", "d")))))),
                Collections.unmodifiableMap(nulls),
                Map.of("list", Arrays.asList("a", null, Map.of("b", List.of(1, Map.of())), new Object[] {"c"})),
                Map.of("tree", JsonNodeFactory.instance.objectNode().put("a", 1)),
                Map.of("bean", new Bean("value", Map.of("a", TimeUnit.DAYS))),
                Map.of("own", new OwnMap(), "bean", new MapAsBean(), "value", new MapAsValue()));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void aMapIsWrittenAsByJackson(Map<?, ?> map) throws Exception {
        assertThat(mapper.writeValueAsString(map)).isEqualTo(JACKSON.writeValueAsString(map));
        assertThat(mapper.<JsonNode>valueToTree(map)).isEqualTo(JACKSON.<JsonNode>valueToTree(map));
        assertThat(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(map))
                .isEqualTo(JACKSON.writerWithDefaultPrettyPrinter().writeValueAsString(map));
    }

    @Test
    void itWritesMapsOfTheJdkAlone() throws Exception {
        SerializerProvider provider = mapper.getSerializerProviderInstance();
        for (Class<?> ofJdk :
                List.of(LinkedHashMap.class, HashMap.class, Map.of().getClass(), TreeMap.class)) {
            assertThat(provider.findValueSerializer(ofJdk)).isInstanceOf(UntypedMapSerializer.class);
        }
        for (Class<?> other : List.of(EnumMap.class, OwnMap.class, MapAsBean.class, MapAsValue.class)) {
            assertThat(provider.findValueSerializer(other)).isNotInstanceOf(UntypedMapSerializer.class);
        }
    }

    @Test
    void anyMapsAreWrittenAsByJackson() throws Exception {
        Random random = new Random(4711);
        for (int i = 0; i < 2_000; i++) {
            Object map = randomMap(random, 4);
            assertThat(mapper.writeValueAsString(map)).isEqualTo(JACKSON.writeValueAsString(map));
        }
    }

    @Test
    void theAnnotationsOfAPropertyApply() throws Exception {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("secret", "s");
        map.put("nothing", null);
        map.put("text", "t");
        AnnotatedBean bean = new AnnotatedBean(map, map, map);
        assertThat(mapper.writeValueAsString(bean))
                .isEqualTo(JACKSON.writeValueAsString(bean))
                .isEqualTo(
                        "{\"withoutNulls\":{\"secret\":\"s\",\"text\":\"t\"},\"withoutSecret\":{\"nothing\":null,\"text\":\"t\"},"
                                + "\"whole\":{\"secret\":\"s\",\"nothing\":null,\"text\":\"t\"}}");
    }

    @Test
    void anErrorContainsThePathToTheValue() {
        Map<String, Object> map = Map.of("outer", Map.of("list", List.of(Map.of("bad", new Unwritable()))));
        JsonMappingException expected =
                catchThrowableOfType(JsonMappingException.class, () -> JACKSON.writeValueAsString(map));
        assertThatThrownBy(() -> mapper.writeValueAsString(map))
                .isInstanceOf(expected.getClass())
                .hasMessage(expected.getMessage());
        assertThat(expected.getPathReference()).contains("\"outer\"", "\"list\"", "[0]", "\"bad\"", "\"value\"");
    }

    @Test
    void aNullKeyIsRefusedAsByJackson() {
        Map<String, Object> map = new HashMap<>();
        map.put(null, "value");
        assertThatThrownBy(() -> JACKSON.writeValueAsString(map)).hasMessageContaining("Null key");
        assertThatThrownBy(() -> mapper.writeValueAsString(map)).hasMessageContaining("Null key");
    }

    @Test
    void aMapThatContainsItselfIsRefused() {
        Map<String, Object> map = new HashMap<>();
        map.put("again", map);
        assertThatThrownBy(() -> JACKSON.writeValueAsString(map)).hasMessageContaining("nesting depth");
        assertThatThrownBy(() -> mapper.writeValueAsString(map)).hasMessageContaining("nesting depth");
    }

    @Test
    void aMapperThatOrdersTheNamesOrdersThem() throws Exception {
        JsonMapper ordering = ExactJson.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", 1);
        map.put("a", 2);
        assertThat(ordering.writeValueAsString(map)).isEqualTo("{\"a\":2,\"b\":1}");
    }

    private static Object randomMap(Random random, int depth) {
        Map<Object, Object> map =
                switch (random.nextInt(3)) {
                    case 0 -> new HashMap<>();
                    case 1 -> new LinkedHashMap<>();
                    default -> new ConcurrentHashMap<>();
                };
        IntStream.range(0, random.nextInt(5))
                .forEach(i -> map.put(
                        random.nextInt(4) > 0 ? "name" + i : (Object) i,
                        Optional.ofNullable(randomValue(random, depth - 1)).orElse("none")));
        return map;
    }

    private static Object randomValue(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> Long.toString(random.nextLong(), 36);
            case 1 -> random.nextInt();
            case 2 -> random.nextBoolean();
            case 3 -> random.nextLong();
            case 4 -> null;
            case 5 -> randomMap(random, depth);
            default -> {
                List<Object> list = new ArrayList<>();
                IntStream.range(0, random.nextInt(4)).forEach(i -> list.add(randomValue(random, depth - 1)));
                yield list;
            }
        };
    }

    /** A value with properties. */
    record Bean(String text, Map<String, Object> map) {}

    /** A value whose properties have annotations. */
    record AnnotatedBean(
            @JsonInclude(content = JsonInclude.Include.NON_NULL)
            Map<Object, Object> withoutNulls,

            @JsonIgnoreProperties("secret") Object withoutSecret,
            Map<Object, Object> whole) {}

    /** A value that fails when it is written. */
    static final class Unwritable {

        public String getValue() {
            throw new IllegalStateException("no value");
        }
    }

    /** A map of a class of the user's. */
    static final class OwnMap extends HashMap<String, Object> {

        private static final long serialVersionUID = 1L;

        OwnMap() {
            super(Map.of("a", Map.of("b", 1)));
        }
    }

    /** A map that is written as an object with properties. */
    @JsonFormat(shape = JsonFormat.Shape.OBJECT)
    static final class MapAsBean extends HashMap<String, Object> {

        private static final long serialVersionUID = 1L;

        public String getProperty() {
            return "value";
        }
    }

    /** A map that is written as a text. */
    static final class MapAsValue extends HashMap<String, Object> {

        private static final long serialVersionUID = 1L;

        @JsonValue
        String text() {
            return "text";
        }
    }
}
