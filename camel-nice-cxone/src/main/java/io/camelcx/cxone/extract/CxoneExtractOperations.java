// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.extract.client.ExtractClient;
import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.cxone.extract.client.ExtractRequest;
import io.camelcx.cxone.extract.client.Extraction;
import io.camelcx.cxone.extract.file.ExtractedFile;
import io.camelcx.support.exchange.EnumHeader;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What each operation of a producer takes from a message, and what it puts into it. */
final class CxoneExtractOperations {

    private final CxoneExtractEndpoint endpoint;
    private final ExtractClient client;
    private final RequestReader reader;
    private final FileDelivery delivery;

    CxoneExtractOperations(CxoneExtractEndpoint endpoint) throws Exception {
        this.endpoint = endpoint;
        this.client = endpoint.client();
        this.reader = new RequestReader(endpoint);
        this.delivery = new FileDelivery(endpoint);
    }

    /**
     * Starts the operation that the message, else the endpoint, asks for.
     *
     * @return done when the answer is in the message
     * @throws IllegalArgumentException before any call, if the message lacks something
     */
    CompletableFuture<Void> execute(Exchange exchange) throws Exception {
        Message message = exchange.getMessage();
        CxoneExtractOperation operation = EnumHeader.read(
                message,
                CxoneExtractConstants.OPERATION,
                endpoint.getConfiguration().getOperation());
        return switch (operation) {
            case extract -> extract(exchange, reader.request(exchange));
            case extractSync -> extractSync(exchange, reader.request(exchange));
            case download -> download(exchange, reader.jobId(exchange, operation));
            case submit -> {
                ExtractRequest request = reader.request(exchange);
                yield client.submit(request).thenAccept(id -> {
                    FileDelivery.describe(message, request);
                    message.setHeader(CxoneExtractConstants.JOB_ID, id);
                    message.setBody(id);
                });
            }
            case status -> client.status(reader.jobId(exchange, operation)).thenAccept(message::setBody);
            case list -> client.list().thenAccept(message::setBody);
        };
    }

    private CompletableFuture<Void> extract(Exchange exchange, ExtractRequest request) throws Exception {
        ExtractProgress progress = begin();
        progress.begin(request);
        Extraction extraction = endpoint.extraction(progress);
        FileDelivery.describe(exchange.getMessage(), request);
        ExtractedFile file = delivery.file(exchange);
        return finish(exchange, file, progress, client.submit(request).thenCompose(id -> {
            exchange.getMessage().setHeader(CxoneExtractConstants.JOB_ID, id);
            return extraction.fetch(id, file);
        }));
    }

    private CompletableFuture<Void> extractSync(Exchange exchange, ExtractRequest request) throws Exception {
        ExtractProgress progress = begin();
        progress.begin(request);
        FileDelivery.describe(exchange.getMessage(), request);
        ExtractedFile file = delivery.file(exchange);
        return finish(
                exchange,
                file,
                progress,
                client.extractSync(request).thenCompose(url -> client.download(url, file, progress)));
    }

    private CompletableFuture<Void> download(Exchange exchange, String jobId) throws Exception {
        ExtractProgress progress = begin();
        Extraction extraction = endpoint.extraction(progress);
        exchange.getMessage().setHeader(CxoneExtractConstants.JOB_ID, jobId);
        ExtractedFile file = delivery.file(exchange);
        return finish(exchange, file, progress, extraction.fetch(jobId, file));
    }

    private ExtractProgress begin() throws Exception {
        ExtractProgress progress = new ExtractProgress(endpoint.api().clock());
        endpoint.underWay().add(progress);
        return progress;
    }

    private CompletableFuture<Void> finish(
            Exchange exchange, ExtractedFile file, ExtractProgress progress, CompletableFuture<Long> download) {
        return download.thenAccept(bytes -> delivery.deliver(exchange, file, bytes, progress, false))
                .whenComplete((done, failure) -> {
                    endpoint.underWay().remove(progress);
                    if (failure == null) {
                        progress.done();
                    } else {
                        progress.abandoned();
                        file.abandon();
                    }
                });
    }
}
