// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search.client;

import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.json.JsonRecord;
import java.util.List;

/**
 * What those readers opened who searched for one query.
 *
 * @param opened the results, those that were opened most first
 * @param volume how many searches there were
 */
public record QueryAnalytics(List<OpenedResult> opened, SearchVolume volume) implements JsonRecord {

    /** Copies the list. */
    public QueryAnalytics {
        opened = List.copyOf(opened);
    }

    /** Reads the vendor's document. */
    public static QueryAnalytics read(XmlElement analytics) {
        List<OpenedResult> opened = analytics.elements("clicks").stream()
                .flatMap(clicks -> OpenedResult.readAll(clicks).stream())
                .toList();
        return new QueryAnalytics(opened, SearchVolume.in(analytics));
    }
}
