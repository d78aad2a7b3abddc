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
import java.util.Optional;
import java.util.Set;

/**
 * A result that readers have opened.
 *
 * @param type            page, file or recommended
 * @param id              the number of the page or the file; 0 if the response does not contain it
 * @param title           the title of the page, or the name of the file
 * @param path            the path of the page; empty for a file
 * @param clicks          how often it was opened
 * @param averagePosition its average place among the results, from 1; 0 if the response does not contain it
 * @param mostRecent      when it was opened last, ISO 8601; empty if the response does not contain it
 * @param details         all other fields, and those of the page or file, under the vendor's names
 */
public record OpenedResult(
        String type,
        long id,
        String title,
        String path,
        long clicks,
        double averagePosition,
        String mostRecent,
        Map<String, JsonNode> details)
        implements JsonRecord {

    /** No result. */
    public static final OpenedResult NONE = new OpenedResult("", 0, "", "", 0, 0, "", Map.of());

    private static final Set<String> KNOWN = Set.of("type", "hits", "averagePosition", "mostRecent");

    /** Copies {@code details}. */
    public OpenedResult {
        details = Details.copy(details);
    }

    /** Reads the elements {@code click}. */
    static List<OpenedResult> readAll(XmlElement clicks) {
        return clicks.elements("click").stream().map(OpenedResult::read).toList();
    }

    /** Type and number of clicks are attributes in one place, and elements in another one. */
    static OpenedResult read(XmlElement result) {
        Optional<XmlElement> place = result.first("page").or(() -> result.first("file"));
        return new OpenedResult(
                result.attribute("type").orElseGet(() -> result.textOf("type")),
                place.map(each -> each.number("id").orElse(0)).orElse(0L),
                place.map(each -> each.name().equals("file") ? each.textOf("filename") : each.textOf("title"))
                        .orElse(""),
                place.map(each -> each.textOf("path")).orElse(""),
                result.number("hits").orElseGet(() -> Numbers.whole(result, "hits")),
                Numbers.decimal(result, "averagePosition"),
                VendorTime.iso(result.textOf("mostRecent")),
                Details.of(result, KNOWN));
    }
}
