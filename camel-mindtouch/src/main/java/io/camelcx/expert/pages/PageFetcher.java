// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.client.PageId;
import io.camelcx.expert.pages.client.PageReader;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.expert.pages.client.ReadOptions;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Reads a page with all that the options include, in as few calls as the site allows. */
final class PageFetcher {

    private final PagesClient client;
    private final ReadOptions options;
    private final boolean contents;
    private final List<Part> parts = new ArrayList<>();

    /** A list that a page's document may hold, or else is asked for by itself. */
    private record Part(String name, Function<PageId, CompletableFuture<XmlElement>> call) {

        CompletableFuture<XmlElement> completed(XmlElement page) {
            Optional<PageId> id =
                    page.attribute("id").filter(number -> !number.equals("0")).map(PageId::parse);
            return PageReader.lists(page, name) || id.isEmpty()
                    ? CompletableFuture.completedFuture(page)
                    : call.apply(id.get()).thenApply(list -> with(page, list));
        }

        private XmlElement with(XmlElement page, XmlElement list) {
            List<XmlNode> children = new ArrayList<>(page.children());
            children.removeIf(child ->
                    child instanceof XmlElement element && element.name().equals(name));
            children.add(list);
            return new XmlElement(page.name(), page.attributes(), children);
        }
    }

    PageFetcher(PagesClient client, ExpertPagesConfiguration configuration) {
        this.client = client;
        this.options = configuration.readOptions();
        this.contents = configuration.isIncludeContents();
        if (configuration.isIncludeTags()) {
            parts.add(new Part("tags", client::tags));
        }
        if (configuration.isIncludeProperties()) {
            parts.add(new Part("properties", client::properties));
        }
    }

    /**
     * Reads a page.
     *
     * @param known what a search has told of it; empty if nothing is known
     * @return the vendor's document of the page, completed
     */
    CompletableFuture<XmlElement> fetch(PageId id, Optional<XmlElement> known) {
        CompletableFuture<XmlElement> page = contents || known.isEmpty()
                ? client.page(id, options, contents)
                : CompletableFuture.completedFuture(known.get());
        for (Part part : parts) {
            page = page.thenCompose(part::completed);
        }
        return page;
    }

    /** Reads a page by its number. What is no page is a failure. */
    CompletableFuture<XmlElement> fetch(long number, Optional<XmlElement> known) {
        return fetch(PageId.of(number), known).thenApply(PageFetcher::requirePage);
    }

    /** Whether a page exists: its short form, or a failure. */
    CompletableFuture<XmlElement> info(long number) {
        return client.info(PageId.of(number)).thenApply(PageFetcher::requirePage);
    }

    private static XmlElement requirePage(XmlElement document) {
        if (document.number("id").orElse(0) <= 0) {
            throw new IllegalStateException(
                    "The site's answer is no page, but an element " + document.name() + " without a number");
        }
        return document;
    }
}
