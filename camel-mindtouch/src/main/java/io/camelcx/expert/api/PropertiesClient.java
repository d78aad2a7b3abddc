// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlText;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.http.ResponseReader;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The properties of a page or of a user. Their names are percent-encoded twice. */
public final class PropertiesClient {

    private static final int MAX_VALUE = 16 * 1024 * 1024;
    private static final ExpectedDocument PROPERTIES = ExpectedDocument.list("properties");
    private static final ExpectedDocument PROPERTY = ExpectedDocument.of("property");

    private final ExpertApi api;
    private final ExpertCalls calls;
    private final String path;

    /** @param owner the path of the page or the user, from the API's root on */
    public PropertiesClient(ExpertApi api, String owner) {
        this.api = api;
        this.calls = new ExpertCalls(api);
        this.path = owner + "/properties";
    }

    /** All properties; long values are omitted. */
    public CompletableFuture<XmlElement> all() {
        return calls.get("properties", calls.uri(path, new Query()), PROPERTIES);
    }

    /** One property; a long value is omitted. */
    public CompletableFuture<XmlElement> info(String name) {
        return calls.get("property", calls.uri(one(name) + "/info", new Query()), PROPERTY);
    }

    /** The whole value of one property, as an element {@code contents} with its media type. */
    public CompletableFuture<XmlElement> value(String name) {
        ResponseReader<byte[]> whole = ResponseReader.bytes(MAX_VALUE);
        URI uri = calls.uri(one(name));
        return api.transport()
                .send(ApiRequest.get("property", uri).retryOnServerError().build(), response -> {
                    Map<String, String> type = response.header("Content-Type")
                            .map(value -> Map.of("type", value))
                            .orElse(Map.of());
                    Charset charset = response.charset().orElse(StandardCharsets.UTF_8);
                    return new XmlElement(
                            "contents", type, List.of(new XmlText(new String(whole.read(response), charset))));
                });
    }

    /**
     * Creates or replaces a property.
     *
     * @param etag the version that is replaced, so that another one is not; empty for any
     */
    public CompletableFuture<XmlElement> set(String name, byte[] value, String type, Optional<String> etag) {
        Query query = new Query()
                .with("abort", etag.isPresent() ? "modified" : "never")
                .with("etag", etag);
        return calls.send(
                ApiRequest.put("set property", calls.uri(one(name), query)).body(value, type), PROPERTY);
    }

    /** Deletes a property. */
    public CompletableFuture<XmlElement> delete(String name) {
        return calls.delete("delete property", calls.uri(one(name), new Query()), PROPERTY);
    }

    private String one(String name) {
        return path + "/" + PathSegment.encode(PathSegment.encode(name));
    }
}
