// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.extract.client.ExtractClient;
import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.cxone.extract.client.ExtractRequest;
import io.camelcx.cxone.extract.client.Extraction;
import io.camelcx.support.async.Futures;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import io.camelcx.support.fetch.DownloadSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The operations of a producer: what each reads from a message, and what it writes into it. */
final class CxoneExtractOperations implements Operation {

    private final CxoneExtractEndpoint endpoint;
    private final ExtractClient client;
    private final Extraction extraction;
    private final RequestReader reader;
    private final FileDelivery delivery;

    CxoneExtractOperations(CxoneExtractEndpoint endpoint) throws Exception {
        this.endpoint = endpoint;
        this.client = endpoint.client();
        this.extraction = endpoint.extraction();
        this.reader = new RequestReader(endpoint);
        this.delivery = new FileDelivery(endpoint);
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) throws Exception {
        Message message = exchange.getMessage();
        CxoneExtractOperation operation = EnumHeader.read(
                message,
                CxoneExtractConstants.OPERATION,
                endpoint.getConfiguration().getOperation());
        return switch (operation) {
            case extract -> {
                ExtractRequest request = reader.request(exchange);
                yield extract(exchange, request, (file, progress) -> client.submit(request)
                        .thenCompose(id -> fetch(exchange, id, file, progress)));
            }
            case extractSync -> {
                ExtractRequest request = reader.request(exchange);
                yield extract(exchange, request, (file, progress) -> client.extractSync(request)
                        .thenCompose(url -> client.download(url, file, progress)));
            }
            case download -> {
                String jobId = reader.jobId(exchange, operation);
                yield deliver(exchange, progress(), (file, progress) -> fetch(exchange, jobId, file, progress));
            }
            case submit -> {
                ExtractRequest request = reader.request(exchange);
                yield client.submit(request).thenAccept(id -> {
                    RequestReader.describe(message, request);
                    message.setHeader(CxoneExtractConstants.JOB_ID, id);
                    message.setBody(id);
                });
            }
            case status -> client.status(reader.jobId(exchange, operation)).thenAccept(message::setBody);
            case list -> client.list().thenAccept(message::setBody);
        };
    }

    private CompletableFuture<Void> extract(Exchange exchange, ExtractRequest request, FileDelivery.Download download)
            throws Exception {
        ExtractProgress progress = progress();
        progress.begin(request);
        RequestReader.describe(exchange.getMessage(), request);
        return deliver(exchange, progress, download);
    }

    private CompletableFuture<Long> fetch(
            Exchange exchange, String jobId, DownloadSink file, ExtractProgress progress) {
        exchange.getMessage().setHeader(CxoneExtractConstants.JOB_ID, jobId);
        return extraction.fetch(jobId, file, progress);
    }

    private ExtractProgress progress() throws Exception {
        return new ExtractProgress(endpoint.api().clock());
    }

    private CompletableFuture<Void> deliver(
            Exchange exchange, ExtractProgress progress, FileDelivery.Download download) {
        endpoint.running().add(progress);
        return delivery.deliver(exchange, progress, false, download).handle((delivered, failure) -> {
            endpoint.running().remove(progress);
            if (failure == null) {
                progress.done();
                return null;
            }
            progress.abandoned();
            throw new CompletionException(Futures.unwrap(failure));
        });
    }
}
