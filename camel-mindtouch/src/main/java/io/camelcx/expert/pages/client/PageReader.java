// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import io.camelcx.expert.api.Details;
import io.camelcx.expert.api.ExpertProperty;
import io.camelcx.expert.api.VendorTime;
import io.camelcx.expert.xml.XmlElement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the vendor's page elements, whose names vary. */
public final class PageReader {

    private final String name;
    private final long id;
    private final long revision;
    private boolean virtual;
    private String path = "";
    private String title = "";
    private String uri = "";
    private Optional<Instant> created = Optional.empty();
    private Optional<Instant> modified = Optional.empty();
    private Optional<PageContents> contents = Optional.empty();
    private Optional<List<PageTag>> tags = Optional.empty();
    private Optional<List<ExpertProperty>> properties = Optional.empty();
    private List<Page> subpages = List.of();
    private final Details details = new Details();

    private PageReader(XmlElement page) {
        name = page.name();
        id = page.number("id").orElse(0);
        revision = page.number("revision").orElse(0);
    }

    /** Reads one page. */
    public static Page read(XmlElement page) {
        PageReader reader = new PageReader(page);
        page.attributes().forEach(reader::attribute);
        page.elements().forEach(reader::element);
        return reader.page();
    }

    /** Reads the pages of a list; a single page is a list of one. */
    public static List<Page> readAll(XmlElement list) {
        return list.name().equals("page") ? List.of(read(list)) : readRows(list);
    }

    private static List<Page> readRows(XmlElement list) {
        return list.elements().stream()
                .filter(each -> each.name().startsWith("page"))
                .map(PageReader::read)
                .toList();
    }

    /**
     * Whether the document of a page contains a list, not only its count.
     *
     * @param name {@code tags} or {@code properties}
     */
    public static boolean lists(XmlElement page, String name) {
        return page.first(name).filter(PageReader::isListed).isPresent();
    }

    private static boolean isListed(XmlElement list) {
        return !list.elements().isEmpty()
                || list.attribute("count").filter("0"::equals).isPresent();
    }

    private Page page() {
        return new Page(
                id,
                path,
                title,
                uri,
                revision,
                created,
                modified,
                virtual,
                contents,
                tags,
                properties,
                subpages,
                details.all());
    }

    private void attribute(String name, String value) {
        switch (name) {
            case "id", "revision" -> {
                // They are read already.
            }
            case "virtual" -> virtual = value.equalsIgnoreCase("true");
            default -> details.attribute(name, value);
        }
    }

    private void element(XmlElement element) {
        switch (element.name()) {
            case "path" -> path = element.text();
            case "title" -> title = element.text();
            case "uri.ui" -> uri = element.text();
            case "date.created" -> created = VendorTime.read(element.text());
            case "date.modified" -> modified = VendorTime.read(element.text());
            case "date.edited" -> edited(element);
            case "content" -> contents = Optional.of(PageContents.read(element));
            case "tags" -> tags(element);
            case "properties" -> properties(element);
            case "subpages" -> subpages(element);
            default -> detail(element);
        }
    }

    /** The only time of a revision; for a page it concerns the contents alone, and is a detail. */
    private void edited(XmlElement element) {
        modified = modified.or(() -> VendorTime.read(element.text()));
        detail(element);
    }

    private void tags(XmlElement element) {
        if (isListed(element)) {
            tags = Optional.of(PageTag.readAll(element));
        } else {
            detail(element);
        }
    }

    private void properties(XmlElement element) {
        if (isListed(element)) {
            properties = Optional.of(ExpertProperty.readAll(element));
        } else {
            detail(element);
        }
    }

    private void subpages(XmlElement element) {
        subpages = readRows(element);
        if (subpages.isEmpty()) {
            detail(element);
        }
    }

    private void detail(XmlElement element) {
        details.element(name, element);
    }
}
