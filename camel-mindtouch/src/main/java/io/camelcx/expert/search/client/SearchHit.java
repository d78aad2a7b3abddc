// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.expert.api.Details;
import io.camelcx.expert.api.VendorTime;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.json.JsonRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A result of a search: a page, or a file that is attached to one.
 *
 * @param type     page or file; the vendor's set is open
 * @param id       the number of the page, or that of the file: a page and a file may have the same
 * @param title    the title of the page, or the name of the file
 * @param uri      the URL in a browser, or that of the file
 * @param pageId   the number of the page, or of the page that has the file; 0 if the response does not contain it
 * @param path     the path of that page
 * @param pageTitle the title of that page
 * @param pageUri  the URL of that page
 * @param preview  the beginning of the text, or the words around what was found; may be empty
 * @param content  the same in most responses; empty if the response does not contain it
 * @param mime     the media type
 * @param author   the name of the user who has changed it last
 * @param modified when it was last changed, ISO 8601
 * @param rank     the place among the results, from 1 for the first to 0 for the last: no measure of relevance
 * @param tags     the tags of the page
 * @param trackUri where a reader's click on the result is reported
 * @param details  all other fields, under the vendor's names
 */
public record SearchHit(
        String type,
        long id,
        String title,
        String uri,
        long pageId,
        String path,
        String pageTitle,
        String pageUri,
        String preview,
        String content,
        String mime,
        String author,
        String modified,
        double rank,
        List<String> tags,
        String trackUri,
        Map<String, JsonNode> details)
        implements JsonRecord {

    private static final String PAGE = "page";
    private static final Pattern PAGE_ID = Pattern.compile("[?&]pageid=(\\d{1,18})(&|$)");
    private static final Set<String> KNOWN = Set.of(
            "type",
            "id",
            "title",
            "uri",
            "preview",
            "content",
            "mime",
            "author",
            "date.modified",
            "rank",
            "tag",
            "uri.track");
    private static final Set<String> PAGE_KNOWN = Set.of("path", "title", "uri.ui");

    /** Copies lists and details. */
    public SearchHit {
        tags = List.copyOf(tags);
        details = Details.copy(details);
    }

    /** What identifies a result: its type and its number. */
    @JsonIgnore
    public String key() {
        return type + ":" + id;
    }

    /** Reads the vendor's results of a search. */
    public static List<SearchHit> readAll(XmlElement search) {
        return search.elements("result").stream().map(SearchHit::read).toList();
    }

    private static SearchHit read(XmlElement result) {
        String type = result.textOf("type");
        long id = Numbers.whole(result, "id");
        Optional<XmlElement> page = result.first(PAGE);
        String trackUri = result.textOf("uri.track");
        return new SearchHit(
                type,
                id,
                text(result, "title"),
                result.textOf("uri"),
                type.equals(PAGE) ? id : pageId(trackUri),
                page.map(each -> each.textOf("path")).orElse(""),
                page.map(each -> text(each, "title")).orElse(""),
                page.map(each -> each.textOf("uri.ui")).orElse(""),
                text(result, "preview"),
                text(result, "content"),
                result.textOf("mime"),
                text(result, "author"),
                VendorTime.iso(result.textOf("date.modified")),
                Numbers.decimal(result, "rank"),
                result.textOf("tag").lines().filter(tag -> !tag.isBlank()).toList(),
                trackUri,
                details(result, page));
    }

    /** What is known neither of the result nor of its page; of an empty rating there is nothing to keep. */
    private static Map<String, JsonNode> details(XmlElement result, Optional<XmlElement> page) {
        Map<String, JsonNode> details = Details.of(result, KNOWN);
        details.remove(PAGE);
        page.map(each -> new XmlElement(
                        PAGE,
                        each.attributes(),
                        each.children().stream()
                                .filter(child ->
                                        !(child instanceof XmlElement element && PAGE_KNOWN.contains(element.name())))
                                .toList()))
                .filter(rest -> !rest.attributes().isEmpty() || !rest.elements().isEmpty())
                .ifPresent(rest ->
                        details.putAll(Details.of(new XmlElement("result", Map.of(), List.of(rest)), Set.of())));
        return details;
    }

    /** Some texts end in a mark of the order of bytes. */
    private static String text(XmlElement element, String name) {
        return element.textOf(name).replaceAll("^\uFEFF+|\uFEFF+$", "");
    }

    private static long pageId(String trackUri) {
        Matcher matcher = PAGE_ID.matcher(trackUri);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
