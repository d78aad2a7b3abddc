// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.pages.changes.ChangeWalk;
import io.camelcx.expert.pages.changes.FoundPage;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageContents;
import io.camelcx.expert.pages.client.PageFile;
import io.camelcx.expert.pages.client.PageId;
import io.camelcx.expert.pages.client.PageProperty;
import io.camelcx.expert.pages.client.PageReader;
import io.camelcx.expert.pages.client.PageSearch;
import io.camelcx.expert.pages.client.PageTag;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.expert.pages.client.ReadOptions;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.exchange.EnumHeader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What each operation of a producer takes from a message, and what it puts into it. */
final class ExpertPagesOperations {

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

    /**
     * Starts the operation that the message, else the endpoint, asks for.
     *
     * @return done when the answer is in the message
     * @throws IllegalArgumentException before any call, if the message lacks something
     */
    CompletableFuture<Void> execute(Exchange exchange) {
        Message message = exchange.getMessage();
        ExpertPagesOperation operation =
                EnumHeader.read(message, ExpertPagesConstants.OPERATION, configuration.getOperation());
        PageId page = options.page(exchange);
        ReadOptions reading = configuration.readOptions();
        String limit = configuration.getLimit();
        int offset = configuration.getOffset();
        return switch (operation) {
            case get ->
                virtualPages.read(fetcher.fetch(page, Optional.empty())).thenAccept(answer -> page(message, answer));
            case contents -> client.contents(page, reading).thenAccept(answer -> contents(message, answer));
            case save -> saving.save(exchange, page).thenAccept(answer -> body(message, answer, SaveOperation::page));
            case move -> client.move(page, options.move(exchange)).thenAccept(answer -> pages(message, answer));
            case copy ->
                client.copy(page, options.to(exchange), options.newTitle(exchange), configuration.isRecursive())
                        .thenAccept(answer -> pages(message, answer));
            case delete ->
                client.delete(page, configuration.isRecursive()).thenAccept(answer -> pages(message, answer));
            case subpages -> client.subpages(page, limit, offset).thenAccept(answer -> pages(message, answer));
            case tree -> client.tree(page).thenAccept(answer -> body(message, answer, PageReader::readAll));
            case tags -> client.tags(page).thenAccept(answer -> body(message, answer, PageTag::readAll));
            case setTags ->
                client.setTags(page, options.tags(exchange))
                        .thenAccept(answer -> body(message, answer, PageTag::readAll));
            case properties -> properties(message, page, options.property(exchange));
            case files -> files(message, page, options.fileName(exchange));
            case revisions -> client.revisions(page, limit, offset).thenAccept(answer -> pages(message, answer));
            case find -> find(page, options.search(exchange)).thenAccept(answer -> pages(message, answer));
        };
    }

    private void page(Message message, XmlElement answer) {
        Page page = PageReader.read(answer);
        PageMessage.describe(message, page);
        body(message, answer, document -> page);
    }

    private void contents(Message message, XmlElement answer) {
        PageContents contents = PageContents.read(answer);
        answer.attribute("title").ifPresent(title -> message.setHeader(ExpertPagesConstants.TITLE, title));
        message.setHeader(Exchange.CONTENT_TYPE, contents.type());
        body(message, answer, document -> contents.body());
    }

    private void pages(Message message, XmlElement answer) {
        long known = answer.number("count").orElse(-1);
        long total = answer.number("totalcount").orElse(known);
        if (total >= 0) {
            message.setHeader(ExpertPagesConstants.TOTAL_COUNT, total);
        }
        body(message, answer, PageReader::readAll);
    }

    private CompletableFuture<Void> properties(Message message, PageId page, Optional<String> key) {
        return key.isPresent()
                ? client.propertyValue(page, key.get()).thenAccept(answer -> {
                    answer.attribute("type").ifPresent(type -> message.setHeader(Exchange.CONTENT_TYPE, type));
                    body(message, answer, XmlElement::text);
                })
                : client.properties(page).thenAccept(answer -> body(message, answer, PageProperty::readAll));
    }

    private CompletableFuture<Void> files(Message message, PageId page, Optional<String> name) {
        return name.isPresent()
                ? client.file(page, name.get()).thenAccept(answer -> body(message, answer, PageFile::read))
                : client.files(page).thenAccept(answer -> body(message, answer, PageFile::readAll));
    }

    /** All that was changed, as the one list that the vendor would answer if it could. */
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

    private void body(Message message, XmlElement answer, Function<XmlElement, ?> record) {
        message.setBody(configuration.getOutput().body(answer, record));
    }
}
