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
 * How many searches there were in a time.
 *
 * @param searches         the number of searches
 * @param clicks           the number of results that were opened
 * @param searchesClicked  the number of searches of which a result was opened
 * @param clickthroughRate the clicks for a hundred searches; may be more than 100
 * @param points           the same for each day or month
 * @param details          all other fields, under the vendor's names
 */
public record SearchVolume(
        long searches,
        long clicks,
        long searchesClicked,
        double clickthroughRate,
        List<Point> points,
        Map<String, JsonNode> details)
        implements JsonRecord {

    private static final Set<String> KNOWN =
            Set.of("searchTotal", "clickTotal", "searchesClickedTotal", "clickthroughRate", "point");
    private static final Set<String> POINT_KNOWN = Set.of("date", "total", "clicks");

    /** Copies list and details. */
    public SearchVolume {
        points = List.copyOf(points);
        details = Details.copy(details);
    }

    /**
     * A day, or a month by its first day.
     *
     * @param date     its beginning, ISO 8601
     * @param searches the number of searches
     * @param clicks   the number of results that were opened
     * @param details  all other fields, under the vendor's names
     */
    public record Point(String date, long searches, long clicks, Map<String, JsonNode> details) implements JsonRecord {

        /** Copies {@code details}. */
        public Point {
            details = Details.copy(details);
        }

        private static Point read(XmlElement point) {
            return new Point(
                    VendorTime.iso(point.textOf("date")),
                    Numbers.whole(point, "total"),
                    Numbers.whole(point, "clicks"),
                    Details.of(point, POINT_KNOWN));
        }
    }

    /** Reads the element {@code volume} in another one; without it, all is 0. */
    static SearchVolume in(XmlElement analytics) {
        XmlElement volume = analytics.first("volume").orElseGet(() -> new XmlElement("volume", Map.of(), List.of()));
        return new SearchVolume(
                Numbers.whole(volume, "searchTotal"),
                Numbers.whole(volume, "clickTotal"),
                Numbers.whole(volume, "searchesClickedTotal"),
                Numbers.decimal(volume, "clickthroughRate"),
                volume.elements("point").stream().map(Point::read).toList(),
                Details.of(volume, KNOWN));
    }
}
