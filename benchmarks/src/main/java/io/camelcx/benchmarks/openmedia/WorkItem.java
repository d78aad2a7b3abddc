// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A work item to create, in the forms that the contenders need, so that none converts it while it is measured.
 *
 * @param externalId its external id
 * @param fields     the vendor's fields without the external id, as a route's user has them
 * @param request    the whole request, as in the vendor's reference
 */
record WorkItem(String externalId, Map<String, Object> fields, Map<String, Object> request) {

    /** Enough that a client does not benefit from caching one. */
    private static final int DIFFERENT = 1_024;

    /** Work items that differ from each other, some 500 bytes of JSON each. */
    static List<WorkItem> different() {
        return IntStream.range(0, DIFFERENT).mapToObj(WorkItem::numbered).toList();
    }

    private static WorkItem numbered(int number) {
        String externalId = "crm-2026-%07d".formatted(number);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("receivedAt", "2026-03-02T09:%02d:%02d.000Z".formatted(number % 60, number / 60));
        fields.put("userData", userData(number));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("externalId", externalId);
        data.putAll(fields);
        return new WorkItem(externalId, fields, Map.of("data", data));
    }

    private static Map<String, Object> userData(int number) {
        Map<String, Object> userData = new LinkedHashMap<>();
        userData.put("customerId", "C-4711-%04d".formatted(number));
        userData.put("priority", number % 5);
        userData.put("category", "claim");
        userData.put("channel", "letter");
        userData.put("language", "de-DE");
        userData.put("region", "south");
        userData.put("amount", 1284.5 + number);
        userData.put("vip", number % 10 == 0);
        userData.put("contract", "KFZ-2024-118834");
        userData.put("phone", "+49 89 5550 0123");
        userData.put("email", "j.huber@example.com");
        userData.put(
                "summary", "Storm damage to the roof, photos attached; the caller asks for a call back after 4 p.m.");
        return userData;
    }
}
