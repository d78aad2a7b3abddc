// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.http.ResponseReader;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Makes the calls of a generic component, with the credentials of its connection. */
public interface RestCalls {

    /** The vendor's name in errors. */
    String vendor();

    /**
     * The address of a path; it may have to be discovered.
     *
     * @param path encoded, with its query; begins with a slash
     */
    CompletableFuture<URI> address(String path);

    /** Sends a request, as {@link HttpTransport#send}. */
    <T> CompletableFuture<T> send(ApiRequest request, ResponseReader<T> reader);

    /** The calls of a transport whose addresses are known. */
    static RestCalls of(HttpTransport transport, Function<String, URI> addresses) {
        return new RestCalls() {
            @Override
            public String vendor() {
                return transport.vendor();
            }

            @Override
            public CompletableFuture<URI> address(String path) {
                return CompletableFuture.completedFuture(addresses.apply(path));
            }

            @Override
            public <T> CompletableFuture<T> send(ApiRequest request, ResponseReader<T> reader) {
                return transport.send(request, reader);
            }
        };
    }
}
