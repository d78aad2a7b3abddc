// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.api.PageId;
import io.camelcx.expert.api.VendorTime;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageReader;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.expert.pages.client.ReadOptions;
import io.camelcx.expert.pages.client.SaveRequest;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.error.CxApiException;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Saves a page, and detects conflicts: the vendor reports them with 200, after it has overwritten another change. */
final class SaveOperation {

    private static final int OK = 200;
    private static final String CONFLICT = "conflict";

    /** The exchange property with the page that was saved last. */
    private static final String SAVED = "CamelExpertPagesSaved";

    private final PagesClient client;
    private final MessageOptions options;
    private final ExpertPagesConfiguration configuration;

    SaveOperation(PagesClient client, MessageOptions options, ExpertPagesConfiguration configuration) {
        this.client = client;
        this.options = options;
        this.configuration = configuration;
    }

    CompletableFuture<XmlElement> save(Exchange exchange, PageId page) {
        SaveRequest request = options.save(exchange);
        return withEditTime(exchange, page, request).thenCompose(complete -> client.save(page, complete)
                .thenApply(response -> checked(exchange, page, complete, response)));
    }

    /** The page that was saved, or its draft. */
    static Page page(XmlElement edit) {
        return PageReader.read(edit.first("page").or(() -> edit.first("draft")).orElse(edit));
    }

    /** The time of an earlier save of this exchange is read only if the exchange saves the same page again. */
    private CompletableFuture<SaveRequest> withEditTime(Exchange exchange, PageId page, SaveRequest request) {
        SavedPage saved = exchange.getProperty(SAVED, SavedPage.class);
        if (saved == null || !saved.isAt(page) || request.editTime().isPresent()) {
            return CompletableFuture.completedFuture(request);
        }
        return client.page(page, ReadOptions.defaults(), false)
                .thenApply(now -> request.editedAt(saved.editTime(now).map(VendorTime::write)));
    }

    private XmlElement checked(Exchange exchange, PageId address, SaveRequest request, XmlElement edit) {
        Message message = exchange.getMessage();
        String status = edit.attribute("status").orElse("");
        message.setHeader(ExpertPagesConstants.EDIT_STATUS, status);
        Page saved = page(edit);
        // These were read before the save.
        message.removeHeader(ExpertPagesConstants.MODIFIED);
        message.removeHeader(ExpertPagesConstants.EDIT_TIME);
        PageMessage.describe(message, saved);
        exchange.setProperty(SAVED, SavedPage.of(address, edit, saved, request.editTime()));
        if (status.equals(CONFLICT) && configuration.getOnConflict() == ConflictPolicy.fail) {
            throw conflict(edit, saved);
        }
        return edit;
    }

    private static CxApiException conflict(XmlElement edit, Page saved) {
        String overwritten = edit.first("page.overwritten")
                .flatMap(page -> page.attribute("revision"))
                .map(revision -> ", which is stored as revision " + revision)
                .orElse("");
        return CxApiException.of(ExpertApi.VENDOR, "save")
                .status(OK)
                .possiblyExecuted(true)
                .repeatable(true)
                .problem("the page " + saved.id() + " was changed after the edit time; the save has overwritten"
                        + " that change" + overwritten + ". Use abort=modified to refuse such a save, or"
                        + " onConflict=accept to accept it")
                .build();
    }
}
