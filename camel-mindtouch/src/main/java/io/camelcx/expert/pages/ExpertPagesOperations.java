// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.api.ExpertProperty;
import io.camelcx.expert.api.PageFile;
import io.camelcx.expert.api.PageId;
import io.camelcx.expert.pages.changes.ChangeWalk;
import io.camelcx.expert.pages.changes.FoundPage;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageContents;
import io.camelcx.expert.pages.client.PageReader;
import io.camelcx.expert.pages.client.PageSearch;
import io.camelcx.expert.pages.client.PageTag;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.expert.pages.client.ReadOptions;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The operations of a producer: what each takes from a message, and what it puts into it. */
final class ExpertPagesOperations implements Operation {

    private final ExpertPagesConfiguration configuration;
    private final ExpertApi api;
    private final PagesClient client;
    private final PageFetcher fetcher;
    private final MessageOptions options;
    private final SaveOperation saving;
    private final VirtualPages virtualPages;

    ExpertPagesOperations(ExpertPagesEndpoint endpoint) throws Exception {
        this.configuration = endpoint.getConfiguration();
        this.api = endpoint.api();
        this.client = endpoint.client();
        this.fetcher = new PageFetcher(client, configuration);
        this.options = new MessageOptions(endpoint, api.clock());
        this.saving = new SaveOperation(client, options, configuration);
        this.virtualPages = new VirtualPages(configuration.isVirtualPages());
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) {
        Message message = exchange.getMessage();
        ExpertPagesOperation operation =
                EnumHeader.read(message, ExpertPagesConstants.OPERATION, configuration.getOperation());
        PageId page = options.page(exchange);
        ReadOptions reading = configuration.readOptions();
        String limit = configuration.getLimit();
        int offset = configuration.getOffset();
        return switch (operation) {
            case get ->
                virtualPages
                        .read(fetcher.fetch(page, Optional.empty()))
                        .thenAccept(response -> page(message, response));
            case contents -> client.contents(page, reading).thenAccept(response -> contents(message, response));
            case save ->
                saving.save(exchange, page).thenAccept(response -> body(message, response, SaveOperation::page));
            case move -> client.move(page, options.move(exchange)).thenAccept(response -> pages(message, response));
            case copy ->
                client.copy(page, options.to(exchange), options.newTitle(exchange), configuration.isRecursive())
                        .thenAccept(response -> pages(message, response));
            case delete ->
                client.delete(page, configuration.isRecursive()).thenAccept(response -> pages(message, response));
            case subpages -> client.subpages(page, limit, offset).thenAccept(response -> pages(message, response));
            case tree -> client.tree(page).thenAccept(response -> body(message, response, PageReader::readAll));
            case tags -> client.tags(page).thenAccept(response -> body(message, response, PageTag::readAll));
            case setTags ->
                client.setTags(page, options.tags(exchange))
                        .thenAccept(response -> body(message, response, PageTag::readAll));
            case properties -> properties(message, page, options.property(exchange));
            case files -> files(message, page, options.fileName(exchange));
            case revisions -> client.revisions(page, limit, offset).thenAccept(response -> pages(message, response));
            case find -> find(page, options.search(exchange)).thenAccept(response -> pages(message, response));
        };
    }

    private void page(Message message, XmlElement response) {
        Page page = PageReader.read(response);
        PageMessage.describe(message, page);
        body(message, response, document -> page);
    }

    private void contents(Message message, XmlElement response) {
        PageContents contents = PageContents.read(response);
        response.attribute("title").ifPresent(title -> message.setHeader(ExpertPagesConstants.TITLE, title));
        message.setHeader(Exchange.CONTENT_TYPE, contents.type());
        body(message, response, document -> contents.body());
    }

    private void pages(Message message, XmlElement response) {
        long known = response.number("count").orElse(-1);
        long total = response.number("totalcount").orElse(known);
        if (total >= 0) {
            message.setHeader(ExpertPagesConstants.TOTAL_COUNT, total);
        }
        body(message, response, PageReader::readAll);
    }

    private CompletableFuture<Void> properties(Message message, PageId page, Optional<String> key) {
        return key.isPresent()
                ? client.properties(page).value(key.get()).thenAccept(response -> {
                    response.attribute("type").ifPresent(type -> message.setHeader(Exchange.CONTENT_TYPE, type));
                    body(message, response, XmlElement::text);
                })
                : client.properties(page)
                        .all()
                        .thenAccept(response -> body(message, response, ExpertProperty::readAll));
    }

    private CompletableFuture<Void> files(Message message, PageId page, Optional<String> name) {
        return name.isPresent()
                ? client.file(page, name.get()).thenAccept(response -> body(message, response, PageFile::read))
                : client.files(page).thenAccept(response -> body(message, response, PageFile::readAll));
    }

    /** All pages that were changed, as one list. */
    private CompletableFuture<XmlElement> find(PageId page, PageSearch search) {
        Map<Long, XmlElement> found = new LinkedHashMap<>();
        return collect(new ChangeWalk(client, page, search, api.threads()), found)
                .thenApply(done -> {
                    String count = Integer.toString(found.size());
                    return new XmlElement(
                            "pages", Map.of("count", count, "totalcount", count), List.copyOf(found.values()));
                });
    }

    private static CompletableFuture<Void> collect(ChangeWalk walk, Map<Long, XmlElement> found) {
        return walk.next().thenCompose(window -> {
            window.ifPresent(part -> part.pages().forEach((FoundPage page) -> found.put(page.id(), page.element())));
            return window.isPresent() ? collect(walk, found) : CompletableFuture.completedFuture(null);
        });
    }

    private void body(Message message, XmlElement response, Function<XmlElement, ?> record) {
        message.setBody(configuration.getOutput().body(response, record));
    }
}
