// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.expert.api.PageFile;
import io.camelcx.expert.api.PageId;
import io.camelcx.expert.files.client.FileId;
import io.camelcx.expert.files.client.FileVersion;
import io.camelcx.expert.files.client.Upload;
import io.camelcx.support.exchange.StreamedBody;
import io.camelcx.support.exchange.TextOption;
import java.net.URLConnection;
import java.util.Optional;
import org.apache.camel.Exchange;

/** What an exchange says about a file: each value from its header, else from the option. */
final class FileOptions {

    private static final String ANY_TYPE = "application/octet-stream";

    private final TextOption page;
    private final TextOption fileId;
    private final TextOption fileName;
    private final TextOption description;
    private final TextOption size;
    private final TextOption revision;
    private final TextOption to;
    private final TextOption newName;

    FileOptions(ExpertFilesEndpoint endpoint) {
        ExpertFilesConfiguration options = endpoint.getConfiguration();
        page = TextOption.of(endpoint, ExpertFilesConstants.PAGE, endpoint.getPage());
        fileId = TextOption.of(endpoint, ExpertFilesConstants.OVERRIDE_FILE_ID, options.getFileId());
        fileName = TextOption.of(endpoint, ExpertFilesConstants.OVERRIDE_FILE_NAME, options.getFileName());
        description = TextOption.of(endpoint, ExpertFilesConstants.DESCRIPTION, options.getDescription());
        size = TextOption.of(endpoint, ExpertFilesConstants.SIZE, options.getSize());
        revision = TextOption.of(endpoint, ExpertFilesConstants.OVERRIDE_REVISION, options.getRevision());
        to = TextOption.of(endpoint, ExpertFilesConstants.TO, options.getTo());
        newName = TextOption.of(endpoint, ExpertFilesConstants.NEW_NAME, options.getNewName());
    }

    PageId page(Exchange exchange) {
        return PageId.parse(page.read(exchange).orElse(""));
    }

    /**
     * The file that exists.
     *
     * @throws IllegalArgumentException if the message does not name one
     */
    FileId file(Exchange exchange, ExpertFilesOperation operation) {
        return named(exchange)
                .or(() -> exchange.getMessage().getBody() instanceof PageFile file
                        ? Optional.of(FileId.of(file.id()))
                        : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException(operation
                        + " needs a file: the option fileId or fileName, the header "
                        + ExpertFilesConstants.OVERRIDE_FILE_ID + " or " + ExpertFilesConstants.OVERRIDE_FILE_NAME
                        + ", or a PageFile in the body"));
    }

    private Optional<FileId> named(Exchange exchange) {
        return fileId.header(exchange)
                .map(FileId::parse)
                .or(() -> fileName.header(exchange).map(name -> atPage(exchange, name)))
                .or(() -> fileId.option(exchange).map(FileId::parse))
                .or(() -> fileName.option(exchange).map(name -> atPage(exchange, name)));
    }

    private FileId atPage(Exchange exchange, String name) {
        return FileId.of(page(exchange), name);
    }

    /**
     * The file to store.
     *
     * @throws IllegalArgumentException if the message does not name one
     */
    FileId target(Exchange exchange) {
        return named(exchange)
                .or(() -> bodyName(exchange).map(name -> atPage(exchange, name)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "upload needs the name of the file: the option fileName, the header "
                                + ExpertFilesConstants.OVERRIDE_FILE_NAME + " or " + Exchange.FILE_NAME
                                + ", or a file in the body"));
    }

    /** A consumer of files sets the header to a path. */
    private static Optional<String> bodyName(Exchange exchange) {
        return Optional.ofNullable(exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class))
                .filter(path -> !path.isBlank())
                .or(() -> StreamedBody.fileName(exchange.getMessage().getBody()))
                .map(path -> path.replaceFirst(".*[/\\\\]", ""))
                .filter(name -> !name.isBlank());
    }

    Upload upload(Exchange exchange) {
        String name = fileName.read(exchange).or(() -> bodyName(exchange)).orElse("");
        return new Upload(StreamedBody.of(exchange, "upload"), type(exchange, name), description.read(exchange));
    }

    /** The type of a form that the route has received is not that of the file in it. */
    private static String type(Exchange exchange, String name) {
        return Optional.ofNullable(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class))
                .filter(type -> !type.isBlank() && !type.startsWith("multipart/"))
                .or(() -> Optional.ofNullable(URLConnection.guessContentTypeFromName(name)))
                .orElse(ANY_TYPE);
    }

    FileVersion version(Exchange exchange) {
        return new FileVersion(size.read(exchange), revision.read(exchange));
    }

    /** The new description: from the header or the option, else from the body; it may be empty. */
    String description(Exchange exchange) {
        return description
                .read(exchange)
                .or(() -> Optional.ofNullable(exchange.getMessage().getBody(String.class)))
                .orElseThrow(
                        () -> new IllegalArgumentException("setDescription needs the option description, the header "
                                + ExpertFilesConstants.DESCRIPTION + ", or a text in the body, which may be empty"));
    }

    /**
     * Where a file is copied or moved to.
     *
     * @param page empty for the page where it is
     * @param name empty for the name that it has
     */
    record Place(Optional<PageId> page, Optional<String> name) {}

    /** @throws IllegalArgumentException if the message names no place */
    Place place(Exchange exchange, ExpertFilesOperation operation) {
        Place place = new Place(to.read(exchange).map(PageId::parse), newName.read(exchange));
        if (place.page().isEmpty() && place.name().isEmpty()) {
            throw new IllegalArgumentException(operation + " needs the option to or newName, or the header "
                    + ExpertFilesConstants.TO + " or " + ExpertFilesConstants.NEW_NAME);
        }
        return place;
    }
}
