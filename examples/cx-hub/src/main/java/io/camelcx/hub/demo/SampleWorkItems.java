// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;

/** Generates files of work items, as other systems would drop them: CSV and JSON alternately, some with an invalid row. */
public final class SampleWorkItems {

    private static final List<String> CUSTOMERS =
            List.of("Adler, Jana", "Brandt, Uwe", "Castillo, Inés", "Dubois, Léa", "Ferrari, Nino", "Kowalska, Ewa");
    private static final List<String> SUBJECTS =
            List.of("Water damage in the kitchen", "Broken windscreen", "Lost luggage", "Change of address", "Refund");
    private static final int INVALID_ROW_EVERY = 4;

    private final ObjectMapper mapper = new ObjectMapper();

    /** Generates a file for each event of a timer, the same one for the same counter. */
    public void generate(Exchange exchange) {
        int number = exchange.getProperty(Exchange.TIMER_COUNTER, Integer.class);
        exchange.getMessage().setHeader(Exchange.FILE_NAME, name(number));
        exchange.getMessage().setBody(content(number));
    }

    static String name(int number) {
        return isCsv(number) ? "claims-" + number + ".csv" : "callbacks-" + number + ".json";
    }

    String content(int number) {
        Random random = new Random(number);
        List<ObjectNode> rows = IntStream.rangeClosed(1, 2 + random.nextInt(4))
                .mapToObj(row -> row(random))
                .toList();
        return isCsv(number) ? csv(number, rows) : json(rows);
    }

    private static boolean isCsv(int number) {
        return number % 2 == 1;
    }

    private ObjectNode row(Random random) {
        return mapper.createObjectNode()
                .put("customer", CUSTOMERS.get(random.nextInt(CUSTOMERS.size())))
                .put("subject", SUBJECTS.get(random.nextInt(SUBJECTS.size())))
                .put("amount", 10 * (1 + random.nextInt(400)));
    }

    private static String csv(int number, List<ObjectNode> rows) {
        String table = rows.stream()
                .map(row -> "\"%s\",%s,%s\n"
                        .formatted(
                                row.get("customer").asText(),
                                row.get("subject").asText(),
                                row.get("amount").asText()))
                .collect(Collectors.joining("", "customer,subject,amount\n", ""));
        return number % INVALID_ROW_EVERY == 1 ? table + "a row that was cut off" : table;
    }

    private String json(List<ObjectNode> rows) {
        ArrayNode list = mapper.createArrayNode();
        list.addAll(rows);
        return list.toPrettyString();
    }
}
