// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * 64 bits that stand for a value, to find out whether another one differs. A session remembers the last value of each of its statistics: as trees, those of many
 * statistics would be most of the heap, and each update would replace an old object by a new one, which costs the garbage collector more than the update. Two
 * different values have the same fingerprint once in 2<sup>64</sup> cases.
 */
final class ValueFingerprint {

    private static final long PRIME = 0x100000001b3L;
    private static final long START = 0xcbf29ce484222325L;

    private ValueFingerprint() {}

    /** That of a value. The order of fields has no meaning, that of elements has. */
    static long of(JsonNode value) {
        long type = mixed(START + value.getNodeType().ordinal());
        if (value.isObject()) {
            long fields = type;
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                fields += mixed(field.getKey().hashCode() * PRIME ^ of(field.getValue()));
            }
            return mixed(fields);
        } else if (value.isArray()) {
            long elements = type;
            for (JsonNode element : value) {
                elements = mixed(elements * PRIME ^ of(element));
            }
            return elements;
        } else if (value.isIntegralNumber() && value.canConvertToLong()) {
            return mixed(type ^ value.longValue());
        }
        return mixed(type ^ of(value.asText()));
    }

    private static long of(String text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** Each bit depends on all others: the last step of SplitMix64. */
    private static long mixed(long bits) {
        long half = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        long whole = (half ^ half >>> 27) * 0x94d049bb133111ebL;
        return whole ^ whole >>> 31;
    }
}
