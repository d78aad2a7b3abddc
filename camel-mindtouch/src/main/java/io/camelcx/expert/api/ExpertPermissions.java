// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.json.JsonRecord;
import java.math.BigInteger;
import java.util.List;

/**
 * What a user or the members of a group may do.
 *
 * @param role       the name of the role; empty if the operations come from no role
 * @param mask       the operations as bits, an unsigned decimal number of 64 bits: the highest one exceeds a {@code long}; 0 for none
 * @param operations their names, such as {@code UPDATE}
 */
public record ExpertPermissions(String role, String mask, List<String> operations) implements JsonRecord {

    /** No operation. */
    public static final ExpertPermissions NONE = new ExpertPermissions("", "0", List.of());

    private static final int BITS = 64;

    /** Copies {@code operations}. */
    public ExpertPermissions {
        operations = List.copyOf(operations);
    }

    /** Reads an element of permissions among the details of a user or a group. */
    static ExpertPermissions read(JsonNode permissions) {
        JsonNode operations = permissions.path("operations");
        JsonNode role = permissions.path("role");
        return new ExpertPermissions(
                role.isTextual() ? role.asText() : role.path("#text").asText(""),
                operations.path("mask").asText("0"),
                names(
                        operations.isTextual()
                                ? operations.asText()
                                : operations.path("#text").asText("")));
    }

    private static List<String> names(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
    }

    /**
     * The mask as a number; never negative.
     *
     * @throws NumberFormatException if the site has sent no unsigned number of 64 bits
     */
    public BigInteger bits() {
        BigInteger bits = new BigInteger(mask);
        if (bits.signum() < 0 || bits.bitLength() > BITS) {
            throw new NumberFormatException("The mask " + mask + " is no unsigned number of 64 bits");
        }
        return bits;
    }

    /** Whether an operation is among them. */
    public boolean allow(String operation) {
        return operations.contains(operation);
    }
}
