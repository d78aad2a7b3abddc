// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.api.PageId;
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

/** Reads a page with everything that the options include, in as few calls as possible. */
final class PageFetcher {

    private final PagesClient client;
    private final ReadOptions options;
    private final boolean contents;
    private final List<Part> parts = new ArrayList<>();

    /** A list that the document of a page may contain; otherwise it is read by a call of its own. */
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
            parts.add(new Part("properties", page -> client.properties(page).all()));
        }
    }

    /**
     * Reads a page.
     *
     * @param known what a search has found of it; empty if it must be read
     * @return the vendor's document of the page, with the included lists
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
}
