// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import io.camelcx.cxcom.rest.client.CxcomClient;
import io.camelcx.cxcom.rest.client.FilePath;
import io.camelcx.cxcom.rest.client.UploadedFile;
import io.camelcx.support.exchange.StreamedBody;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Uploads of files: what is read from a message and written to it. */
final class FileUploads {

    private final String path;
    private final CxcomClient client;

    FileUploads(CxcomEndpoint endpoint, CxcomClient client) {
        this.path = endpoint.getPath();
        this.client = client;
    }

    /** @throws IllegalArgumentException if the path of the endpoint is that of no file and no folder */
    void checkPath() {
        FilePath.of(isFolder(path) ? path + "name" : path).name();
    }

    CompletableFuture<Void> upload(Exchange exchange, String user) {
        Message message = exchange.getMessage();
        FilePath target = target(message);
        String type = StreamedBody.contentType(message, target.name());
        return client.upload(user, target, type, StreamedBody.of(exchange, "upload"))
                .thenAccept(uploaded -> write(message, uploaded));
    }

    private static void write(Message message, UploadedFile uploaded) {
        message.setBody(uploaded);
        message.setHeader(CxcomConstants.FILE_ID, uploaded.id());
    }

    private FilePath target(Message message) {
        String given = Optional.ofNullable(message.getHeader(CxcomConstants.PATH, String.class))
                .filter(text -> !text.isBlank())
                .orElse(path);
        return FilePath.of(isFolder(given) ? given + name(message) : given);
    }

    private static boolean isFolder(String path) {
        return path.endsWith("/");
    }

    /** A consumer of files sets the header to a path. */
    private static String name(Message message) {
        return Optional.ofNullable(message.getHeader(Exchange.FILE_NAME, String.class))
                .or(() -> StreamedBody.fileName(message.getBody()))
                .map(file -> file.replaceFirst(".*[/\\\\]", ""))
                .filter(file -> !file.isBlank())
                .orElseThrow(
                        () -> new IllegalArgumentException("upload to a folder needs the name of the file: the header "
                                + Exchange.FILE_NAME + ", or a file as the body"));
    }
}
