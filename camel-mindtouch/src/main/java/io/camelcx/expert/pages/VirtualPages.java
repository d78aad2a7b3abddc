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

/** Places without a page: the vendor answers 404 with a page document that says that it is virtual. */
final class VirtualPages {

    private static final int NOT_FOUND = 404;

    private final boolean wanted;
    private final XmlParser parser = new XmlParser();

    /** @param wanted whether they are pages, and not errors */
    VirtualPages(boolean wanted) {
        this.wanted = wanted;
    }

    CompletableFuture<XmlElement> read(CompletableFuture<XmlElement> page) {
        return wanted ? page.exceptionallyCompose(this::virtualPage) : page;
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
