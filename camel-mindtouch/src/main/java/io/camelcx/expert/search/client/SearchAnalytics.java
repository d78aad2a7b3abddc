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
 * What readers of a site searched for.
 *
 * @param popular the queries with the most clicks
 * @param volume  how many searches there were
 */
public record SearchAnalytics(List<PopularSearch> popular, SearchVolume volume) implements JsonRecord {

    private static final Set<String> KNOWN = Set.of(
            "query",
            "total",
            "hits",
            "results",
            "averagePosition",
            "averageClicksPerSearch",
            "mostRecent",
            "topresult");

    /** Copies the list. */
    public SearchAnalytics {
        popular = List.copyOf(popular);
    }

    /**
     * A query.
     *
     * @param query                  the query
     * @param searches               how often it was searched for
     * @param clicks                 how often one of its results was opened
     * @param results                how many results it has
     * @param averagePosition        the average place of the results that were opened, from 1
     * @param averageClicksPerSearch the clicks for a search
     * @param mostRecent             when it was searched for last, ISO 8601
     * @param topResult              the result that was opened most; {@link OpenedResult#NONE} if none was
     * @param details                all other fields, under the vendor's names
     */
    public record PopularSearch(
            String query,
            long searches,
            long clicks,
            long results,
            double averagePosition,
            double averageClicksPerSearch,
            String mostRecent,
            OpenedResult topResult,
            Map<String, JsonNode> details)
            implements JsonRecord {

        /** Copies {@code details}. */
        public PopularSearch {
            details = Details.copy(details);
        }

        private static PopularSearch read(XmlElement search) {
            return new PopularSearch(
                    search.textOf("query"),
                    Numbers.whole(search, "total"),
                    Numbers.whole(search, "hits"),
                    Numbers.whole(search, "results"),
                    Numbers.decimal(search, "averagePosition"),
                    Numbers.decimal(search, "averageClicksPerSearch"),
                    VendorTime.iso(search.textOf("mostRecent")),
                    search.first("topresult").map(OpenedResult::read).orElse(OpenedResult.NONE),
                    Details.of(search, KNOWN));
        }
    }

    /** Reads the vendor's document. */
    public static SearchAnalytics read(XmlElement analytics) {
        List<PopularSearch> popular = analytics.elements("popular").stream()
                .flatMap(list -> list.elements("search").stream())
                .map(PopularSearch::read)
                .toList();
        return new SearchAnalytics(popular, SearchVolume.in(analytics));
    }
}
