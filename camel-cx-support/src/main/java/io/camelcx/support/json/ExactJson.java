// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;

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
                .addModule(new SimpleModule("exact floats")
                        .addSerializer(Float.class, new FloatSerializer())
                        .addSerializer(Float.TYPE, new FloatSerializer()));
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
