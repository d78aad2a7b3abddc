// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.expert.api.PageFile;
import io.camelcx.expert.files.client.Download;
import io.camelcx.expert.files.client.FileId;
import io.camelcx.expert.files.client.FileVersion;
import io.camelcx.expert.files.client.FilesClient;
import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What each operation sends, and what it puts into the message. */
final class ExpertFilesOperations implements Operation {

    private final ExpertFilesOperation operation;
    private final FilesClient client;
    private final FileOptions options;
    private final ComponentFiles temporaryFiles;

    ExpertFilesOperations(ExpertFilesEndpoint endpoint) throws Exception {
        this.operation = endpoint.getConfiguration().getOperation();
        this.client = endpoint.client();
        this.options = new FileOptions(endpoint);
        this.temporaryFiles = endpoint.getComponent().temporaryFiles();
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) {
        Message message = exchange.getMessage();
        ExpertFilesOperation chosen = EnumHeader.read(message, ExpertFilesConstants.OPERATION, operation);
        return switch (chosen) {
            case list -> client.list(options.page(exchange)).thenAccept(message::setBody);
            case upload ->
                client.upload(options.target(exchange), options.upload(exchange))
                        .thenAccept(file -> file(message, file));
            case download -> download(exchange, options.file(exchange, chosen));
            case info ->
                client.info(options.file(exchange, chosen), options.version(exchange))
                        .thenAccept(file -> file(message, file));
            case revisions -> client.revisions(options.file(exchange, chosen)).thenAccept(message::setBody);
            case description ->
                client.description(options.file(exchange, chosen)).thenAccept(message::setBody);
            case setDescription ->
                client.setDescription(options.file(exchange, chosen), options.description(exchange))
                        .thenAccept(file -> file(message, file));
            case copy -> {
                FileOptions.Place place = options.place(exchange, chosen);
                yield client.copy(options.file(exchange, chosen), place.page(), place.name())
                        .thenAccept(file -> file(message, file));
            }
            case move -> {
                FileOptions.Place place = options.place(exchange, chosen);
                yield client.move(options.file(exchange, chosen), place.page(), place.name())
                        .thenAccept(file -> file(message, file));
            }
            case delete -> client.delete(options.file(exchange, chosen));
        };
    }

    private CompletableFuture<Void> download(Exchange exchange, FileId id) {
        FileVersion version = options.version(exchange);
        return temporaryFiles
                .download(exchange, target -> client.download(id, version, target), Download::bytes)
                .thenAccept(download -> {
                    Message message = exchange.getMessage();
                    FileMessage.describe(message, download.file());
                    if (download.type().isEmpty()) {
                        message.removeHeader(Exchange.CONTENT_TYPE);
                    } else {
                        message.setHeader(Exchange.CONTENT_TYPE, download.type());
                    }
                });
    }

    private static void file(Message message, PageFile file) {
        FileMessage.describe(message, file);
        message.setBody(file);
    }
}
