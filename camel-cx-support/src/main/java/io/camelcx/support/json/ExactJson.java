// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.ser.BeanSerializerFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JSON as every component reads and writes it: a number keeps all of its digits both ways, so that an amount of money, an id or a measurement is the
 * same after it has passed through a route.
 *
 * <p>A number with a fraction or an exponent is a {@link BigDecimal} with the scale that it was written with ({@code 1.10} stays {@code 1.10}),
 * a whole number beyond {@code long} a {@link java.math.BigInteger}, in trees as well as in maps and lists. The one difference that is left is the sign of
 * {@code -0.0}, which decimal numbers do not have. Values are written as {@link BigDecimal#toString()} has them, which JSON allows: writing an
 * exponent out in zeros would turn {@code 1E+400000000} into 400 MB.
 */
public final class ExactJson {

    private static final Logger LOG = LoggerFactory.getLogger(ExactJson.class);

    private ExactJson() {}

    /** A mapper of its own for each caller; it may be shared by threads. */
    public static JsonMapper mapper() {
        return builder().build();
    }

    /** Starts a mapper that needs more than the rules for numbers. */
    public static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
                .serializerFactory(
                        BeanSerializerFactory.instance.withAdditionalSerializers(UntypedMapSerializer.finder()))
                .addModule(exactFloats());
    }

    /**
     * A mapper for values of the user's types: a copy of the {@link ObjectMapper} for JSON among the context's beans if there is exactly one, as
     * camel-jackson's {@code autoDiscoverObjectMapper} takes it. Its modules, mix-ins and serialization features apply. What is read, and how numbers
     * are read and written, follows the rules of this class nevertheless, and so do Jackson's limits of depth, size and length.
     *
     * @param otherwise the mapper where there is none or several, or one that cannot be copied
     */
    public static ObjectMapper mapper(CamelContext context, ObjectMapper otherwise) {
        List<ObjectMapper> all = context.getRegistry().findByType(ObjectMapper.class).stream()
                .filter(mapper ->
                        JsonFactory.FORMAT_NAME_JSON.equals(mapper.getFactory().getFormatName()))
                .toList();
        try {
            return all.size() == 1 ? exact(all.get(0).copy()) : otherwise;
        } catch (IllegalStateException noCopy) {
            LOG.warn("The ObjectMapper of the registry is not used: {}", noCopy.getMessage());
            return otherwise;
        }
    }

    private static ObjectMapper exact(ObjectMapper mapper) {
        for (DeserializationFeature feature : DeserializationFeature.values()) {
            mapper.configure(feature, feature.enabledByDefault());
        }
        for (JsonNodeFeature feature : JsonNodeFeature.values()) {
            mapper.configure(feature, feature.enabledByDefault());
        }
        for (JsonParser.Feature feature : JsonParser.Feature.values()) {
            mapper.configure(feature, feature.enabledByDefault());
        }
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.defaults());
        return mapper.configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true)
                .configure(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS, true)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
                .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, false)
                .configure(JsonGenerator.Feature.WRITE_NUMBERS_AS_STRINGS, false)
                .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true))
                .registerModule(exactFloats());
    }

    private static SimpleModule exactFloats() {
        return new SimpleModule("exact floats")
                .addSerializer(Float.class, new FloatSerializer())
                .addSerializer(Float.TYPE, new FloatSerializer());
    }

    /** On its way into a tree a {@code float} would be widened, and its digits with it: 0.1 to 0.10000000149011612. */
    private static final class FloatSerializer extends JsonSerializer<Float> {

        @Override
        public void serialize(Float value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (Float.isFinite(value)) {
                json.writeNumber(new BigDecimal(value.toString()));
            } else {
                json.writeNumber(value);
            }
        }
    }
}
