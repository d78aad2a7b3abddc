// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlWriter;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ApiRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Calls the vendor's API and reads the XML documents of its responses. Every failure is a {@link io.camelcx.support.error.CxApiException}. A
 * GET, PUT or DELETE is retried, a POST is sent once; an endpoint that has moved is called with the same method at its new address.
 */
public final class ExpertCalls {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final ExpertApi api;

    /** @param api the running connection */
    public ExpertCalls(ExpertApi api) {
        this.api = api;
    }

    /** The URI of a path below the API's root, such as {@code /pages/home}, without a query. */
    public URI uri(String path) {
        return URI.create(api.root() + path);
    }

    /** The URI of an endpoint. Some endpoints of some sites respond with JSON unless the query requests XML. */
    public URI uri(String path, Query query) {
        return uri(path + query.with("dream.out.format", "xml"));
    }

    /** Reads a document. */
    public CompletableFuture<XmlElement> get(String operation, URI uri, ExpectedDocument expected) {
        return send(ApiRequest.get(operation, uri), expected);
    }

    /** Adds a document as the body of a request. */
    public ApiRequest.Builder withBody(ApiRequest.Builder request, XmlElement document) {
        return request.body(
                XmlWriter.write(document).getBytes(StandardCharsets.UTF_8), "application/xml; charset=utf-8");
    }

    /**
     * Changes something that may exist, or creates it: the change is tried first, and once more if something of this name has been created meanwhile.
     */
    public CompletableFuture<XmlElement> createOrUpdate(
            Supplier<CompletableFuture<XmlElement>> update, Supplier<CompletableFuture<XmlElement>> create) {
        return update.get()
                .exceptionallyCompose(missing -> on(NOT_FOUND, missing, create))
                .exceptionallyCompose(inUse -> on(CONFLICT, inUse, update));
    }

    private static CompletableFuture<XmlElement> on(
            int status, Throwable failure, Supplier<CompletableFuture<XmlElement>> then) {
        return CxApiException.statusOf(Futures.unwrap(failure)).orElse(0) == status
                ? then.get()
                : CompletableFuture.failedFuture(Futures.unwrap(failure));
    }

    /**
     * Deletes something; a response without a document is an empty one. If it no longer exists after an attempt whose response was lost, that attempt
     * has deleted it.
     */
    public CompletableFuture<XmlElement> delete(String operation, URI uri, ExpectedDocument expected) {
        return send(ApiRequest.delete(operation, uri), expected.orNothing())
                .exceptionallyCompose(failure -> isDeletedBefore(failure)
                        ? CompletableFuture.completedFuture(expected.nothing())
                        : CompletableFuture.failedFuture(Futures.unwrap(failure)));
    }

    private static boolean isDeletedBefore(Throwable failure) {
        return Futures.unwrap(failure) instanceof CxApiException error
                && error.outcomeUnknown()
                && error.status().orElse(0) == NOT_FOUND;
    }

    /** Sends a request whose response is a document. */
    public CompletableFuture<XmlElement> send(ApiRequest.Builder builder, ExpectedDocument expected) {
        ApiRequest request = builder.header("Accept", "application/xml")
                .retryOnServerError()
                .preserveMethodOnRedirect()
                .build();
        String call = request.operation() + " " + request.uri().getPath();
        return api.transport().send(request, new DocumentReader(api, call, expected));
    }
}
