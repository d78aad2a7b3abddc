// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.http.ApiRequest;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/**
 * Calls the vendor's API and reads the XML documents of its responses. Every failure is a {@link io.camelcx.support.error.CxApiException}. A
 * GET, PUT or DELETE is retried, a POST is sent once; an endpoint that has moved is called with the same method at its new address.
 */
public final class ExpertCalls {

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
