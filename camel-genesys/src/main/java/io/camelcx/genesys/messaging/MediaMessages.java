// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import io.camelcx.genesys.messaging.client.GenesysMessagingClient;
import io.camelcx.genesys.messaging.client.MediaFile;
import io.camelcx.genesys.messaging.client.MediaResource;
import io.camelcx.genesys.messaging.client.MediaUpload;
import io.camelcx.support.exchange.StreamedBody;
import io.camelcx.support.exchange.TextOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The operations on files: what each reads from a message and writes to it. */
final class MediaMessages {

    private final GenesysMessagingEndpoint endpoint;
    private final GenesysMessagingConfiguration options;
    private final TextOption mediaId;
    private final TextOption fileName;

    MediaMessages(GenesysMessagingEndpoint endpoint) {
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
        this.mediaId = TextOption.of(endpoint, GenesysMessagingConstants.MEDIA_ID, options.getMediaId());
        this.fileName = TextOption.of(endpoint, Exchange.FILE_NAME, options.getFileName());
    }

    CompletableFuture<Void> upload(Exchange exchange, GenesysMessagingClient client, String traceId) {
        Message message = exchange.getMessage();
        String name = name(exchange);
        MediaUpload file =
                new MediaUpload(name, StreamedBody.contentType(message, name), StreamedBody.of(exchange, "upload"));
        return client.upload(file, options.getUploadSignature(), traceId)
                .thenAccept(uploaded -> write(message, uploaded));
    }

    CompletableFuture<Void> delete(Exchange exchange, GenesysMessagingClient client, String traceId) {
        Message message = exchange.getMessage();
        return client.delete(id(exchange, "deleteMedia"), traceId).thenAccept(deleted -> write(message, deleted));
    }

    CompletableFuture<Void> download(Exchange exchange, GenesysMessagingClient client, String traceId) {
        String id = id(exchange, "download");
        return endpoint.getComponent()
                .temporaryFiles()
                .download(exchange, file -> client.download(id, file, traceId), MediaFile::length)
                .thenAccept(downloaded -> describe(exchange.getMessage(), id, downloaded));
    }

    private static void describe(Message message, String id, MediaFile downloaded) {
        message.setHeader(GenesysMessagingConstants.MEDIA_ID, id);
        setOrRemove(message, Exchange.CONTENT_TYPE, downloaded.contentType());
        setOrRemove(message, Exchange.FILE_NAME, downloaded.fileName());
    }

    private static void setOrRemove(Message message, String header, Optional<String> value) {
        value.ifPresentOrElse(text -> message.setHeader(header, text), () -> message.removeHeader(header));
    }

    private static void write(Message message, MediaResource media) {
        message.setBody(media);
        message.setHeader(GenesysMessagingConstants.MEDIA_ID, media.mediaId());
    }

    private String id(Exchange exchange, String operation) {
        return mediaId.read(exchange)
                .or(() -> exchange.getMessage().getBody() instanceof MediaResource media
                        ? Optional.of(media.mediaId())
                        : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException(operation
                        + " needs the id of a file: the option mediaId, the header "
                        + GenesysMessagingConstants.MEDIA_ID
                        + ", or a MediaResource in the body"));
    }

    /** The option overrides the header of files, which a consumer of files sets to a path. */
    private String name(Exchange exchange) {
        String path = fileName.option(exchange)
                .or(() -> fileName.header(exchange))
                .or(() -> StreamedBody.fileName(exchange.getMessage().getBody()))
                .orElse("file");
        return path.replaceFirst(".*[/\\\\]", "");
    }
}
