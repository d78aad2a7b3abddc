// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlParser;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Paths without a page: the vendor responds with 404 and the document of a virtual page. */
final class VirtualPages {

    private static final int NOT_FOUND = 404;

    private final boolean accepted;
    private final XmlParser parser = new XmlParser();

    /** @param accepted whether they are pages instead of errors */
    VirtualPages(boolean accepted) {
        this.accepted = accepted;
    }

    CompletableFuture<XmlElement> read(CompletableFuture<XmlElement> page) {
        return accepted ? page.exceptionallyCompose(this::virtualPage) : page;
    }

    private CompletableFuture<XmlElement> virtualPage(Throwable failure) {
        return Optional.of(Futures.unwrap(failure))
                .filter(CxApiException.class::isInstance)
                .map(CxApiException.class::cast)
                .filter(error -> error.status().orElse(0) == NOT_FOUND)
                .flatMap(CxApiException::body)
                .flatMap(this::parsed)
                .filter(page -> page.attribute("virtual").filter("true"::equals).isPresent())
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.failedFuture(Futures.unwrap(failure)));
    }

    private Optional<XmlElement> parsed(String body) {
        try {
            return Optional.of(parser.parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException noPage) {
            return Optional.empty();
        }
    }
}
