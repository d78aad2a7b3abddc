// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import static io.camelcx.genesys.openmedia.OpenmediaBed.INTERACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.openmedia.client.Interaction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A number in the user data keeps its digits on the way to the vendor and back, whatever the body is. */
class DecimalsTest {

    private static final BigDecimal AMOUNT = new BigDecimal("12345678901234567.89");
    private static final BigDecimal PRICE = new BigDecimal("1.10");
    private static final BigInteger COUNT = new BigInteger("9223372036854775808");
    private static final String USER_DATA =
            "{\"amount\":12345678901234567.89,\"price\":1.10,\"count\":9223372036854775808}";
    private static final String REQUEST = "{\"externalId\":\"case-1\",\"userData\":" + USER_DATA + "}";

    @AutoClose
    private final OpenmediaBed bed = OpenmediaBed.create().start();

    /** A body as a program makes it. */
    public record Item(String externalId, Data userData) {}

    /** Its user data. */
    public record Data(BigDecimal amount, BigDecimal price, BigInteger count) {}

    static List<Object> bodies() {
        return List.of(
                REQUEST,
                REQUEST.getBytes(StandardCharsets.UTF_8),
                new Item("case-1", new Data(AMOUNT, PRICE, COUNT)),
                Map.of("externalId", "case-1", "userData", new Data(AMOUNT, PRICE, COUNT)),
                Map.of("externalId", "case-1", "userData", Map.of("amount", AMOUNT, "price", PRICE, "count", COUNT)),
                tree());
    }

    private static ObjectNode tree() {
        ObjectNode request = new JsonNodeFactory(true).objectNode().put("externalId", "case-1");
        request.putObject("userData").put("amount", AMOUNT).put("price", PRICE).put("count", COUNT);
        return request;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aCreationKeepsThemBothWays(Object body) {
        Exchange answer = bed.call("", body);

        assertThat(answer.getException()).isNull();
        assertThat(sent("POST", INTERACTIONS)).contains("12345678901234567.89", ":1.10", ":9223372036854775808");
        assertThat(answer.getMessage().getBody(String.class))
                .contains("\"amount\":12345678901234567.89", "\"price\":1.10", "\"count\":9223372036854775808");
        assertThat(answer.getMessage()
                        .getBody(JsonNode.class)
                        .at("/userData/amount")
                        .decimalValue())
                .isEqualTo(AMOUNT);
        assertThat(answer.getMessage().getBody(Map.class).get("userData"))
                .isEqualTo(Map.of("amount", AMOUNT, "price", PRICE, "count", COUNT));
        assertThat(answer.getMessage().getBody(Interaction.class).text("/userData/amount"))
                .isEqualTo("12345678901234567.89");
    }

    @Test
    void anUpdateKeepsThem() {
        bed.openMedia().create("workitems", "case-1", Map.of("amount", 1));

        Exchange answer = bed.call(
                "operation=update&externalId=case-1", "{\"changedProperties\":{\"amount\":12345678901234567.890}}");

        assertThat(answer.getException()).isNull();
        assertThat(sent("POST", INTERACTIONS + "/ext_case-1/update")).contains(":12345678901234567.890");
    }

    @Test
    void textThatBecomesAnInteractionAndTextAgainKeepsThem() {
        Interaction interaction = bed.context()
                .getTypeConverter()
                .convertTo(Interaction.class, "{\"id\":\"7\",\"userData\":" + USER_DATA + "}");

        assertThat(bed.context().getTypeConverter().convertTo(String.class, interaction))
                .isEqualTo("{\"id\":\"7\",\"userData\":" + USER_DATA + "}");
    }

    private String sent(String method, String path) {
        return bed.journal().requests(method, path).get(0).body();
    }
}
