// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.expert.api.Details;
import io.camelcx.expert.api.VendorTime;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.json.JsonRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A monthly log.
 *
 * @param name     its name, such as {@code helprequests-2017-03-000.gz}
 * @param month    its month, such as {@code 2017-03}
 * @param modified when it was written last, ISO 8601
 * @param complete whether the month is over, so that nothing is added any more
 * @param details  all other fields, under the vendor's names
 */
public record ReportLog(String name, String month, String modified, boolean complete, Map<String, JsonNode> details)
        implements JsonRecord {

    private static final Set<String> KNOWN = Set.of("name", "month", "modified", "complete");

    /** Copies {@code details}. */
    public ReportLog {
        details = Details.copy(details);
    }

    /** Reads the vendor's list. */
    public static List<ReportLog> readAll(XmlElement logs) {
        return logs.elements("log").stream()
                .map(log -> new ReportLog(
                        log.textOf("name"),
                        log.textOf("month"),
                        VendorTime.iso(log.textOf("modified")),
                        log.attribute("complete")
                                .filter("true"::equalsIgnoreCase)
                                .isPresent(),
                        Details.of(log, KNOWN)))
                .toList();
    }
}
