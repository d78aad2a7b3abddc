// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.operation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.genesys.operation.OperationPages.Paging;
import io.camelcx.genesys.operation.OperationParameter.Kind;
import io.camelcx.support.async.Waiting;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.CookieJar;
import io.camelcx.support.http.MultipartBody;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.http.RequestBody;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Runs operations of one API. A call that the vendor would refuse is refused before it is made, by an {@link IllegalArgumentException};
 * every other failure is a {@link io.camelcx.support.error.CxApiException}.
 */
public final class OperationEngine {

    /** The most that is accepted of a JSON response. */
    private static final long MAX_RESPONSE_BYTES = 64L * 1024 * 1024;

    /** The status of a list without items. Another response without content may be that of a proxy. */
    private static final int NO_CONTENT = 204;

    private static final Paging PAGING = Paging.DEFAULT;

    private final GenesysApi api;
    private final String basePath;
    private final BiFunction<String, Map<String, String>, URI> uris;
    private final Optional<CookieJar> cookies;

    /**
     * An engine.
     *
     * @param basePath the path of the API before the version, such as {@code /udm}
     */
    public OperationEngine(GenesysApi api, String basePath) {
        this(api, basePath, api::uri);
    }

    private OperationEngine(GenesysApi api, String basePath, BiFunction<String, Map<String, String>, URI> uris) {
        this(api, basePath, uris, Optional.empty());
    }

    private OperationEngine(
            GenesysApi api,
            String basePath,
            BiFunction<String, Map<String, String>, URI> uris,
            Optional<CookieJar> cookies) {
        this.api = api;
        this.basePath = basePath;
        this.uris = uris;
        this.cookies = cookies;
    }

    /** The same, whose calls send and store the cookies of a session. */
    public OperationEngine within(CookieJar session) {
        return new OperationEngine(api, basePath, uris, Optional.of(session));
    }

    /** As {@link #OperationEngine}, of an API of the digital channels, which have a host of their own. */
    public static OperationEngine ofNexus(GenesysApi api, String basePath) {
        return new OperationEngine(api, basePath, api::nexusUri);
    }

    /**
     * Runs an operation whose response is read in a way of its own.
     *
     * @param reader reads a response of success, such as a file; called again if it was cut off and the call is repeated, from the vendor's own
     *     address on, so that a link that has expired is requested again
     */
    public <T> CompletableFuture<T> read(
            ApiOperation operation, String version, OperationInput input, ResponseReader<T> reader) {
        return read(operation, version, input, request -> {}, reader);
    }

    /**
     * As {@link #read(ApiOperation, String, OperationInput, ResponseReader)}.
     *
     * @param details sets what the API requires of the request beside its parameters
     */
    public <T> CompletableFuture<T> read(
            ApiOperation operation,
            String version,
            OperationInput input,
            Consumer<ApiRequest.Builder> details,
            ResponseReader<T> reader) {
        return api.transport().send(request(operation, version, input, details), reader);
    }

    /**
     * Runs an operation.
     *
     * @return its JSON without the vendor's envelope; empty for a response without content, and for an acknowledgement alone
     */
    public CompletableFuture<Optional<JsonNode>> run(ApiOperation operation, String version, OperationInput input) {
        ApiRequest request = request(operation, version, input);
        return switch (operation.result()) {
            case NOTHING -> api.transport().send(request, GenesysEnvelope.openingOptional(leniently()));
            case VALUE ->
                api.transport()
                        .send(request, GenesysEnvelope.openingOptional(json()))
                        .thenApply(OperationEngine::content);
            case PAGE -> page(operation, version, input).thenApply(page -> Optional.of(page.json(api.json())));
            case FILE -> throw new IllegalArgumentException(operation.name() + " has a file as its result");
        };
    }

    /** Runs an operation whose result is a page of a list. */
    public CompletableFuture<OperationPage> page(ApiOperation operation, String version, OperationInput input) {
        ResponseReader<Optional<JsonNode>> reader = GenesysEnvelope.openingOptional(json());
        return api.transport().send(request(operation, version, input), response -> {
            Optional<JsonNode> body = reader.read(response);
            if (body.isEmpty() && response.status() == NO_CONTENT) {
                return OperationPage.EMPTY;
            }
            return body.flatMap(OperationPage::read)
                    .orElseThrow(() -> response.problem("the response contains no list"));
        });
    }

    /**
     * All items of a list, requested page by page while they are iterated.
     *
     * @param pageSize how many are requested at once
     * @param waiting  waits for the pages
     */
    public Iterator<JsonNode> items(
            ApiOperation operation, String version, OperationInput input, int pageSize, Waiting waiting) {
        return new OperationPages(
                        operation.name(),
                        PAGING,
                        pageSize,
                        parameters -> page(operation, version, OperationInput.of(parameters)))
                .items(input.parameters(), waiting);
    }

    /**
     * All items of a list, without a thread that waits.
     *
     * @param pageSize how many are requested at once
     * @param max      the most that are accepted; more of them fail the call
     */
    public CompletableFuture<List<JsonNode>> list(
            ApiOperation operation, String version, OperationInput input, int pageSize, int max) {
        Map<String, String> parameters = new LinkedHashMap<>(input.parameters());
        parameters.put(PAGING.size(), Integer.toString(pageSize));
        parameters.put(PAGING.from(), "0");
        return rest(operation, version, parameters, List.of(), max);
    }

    private CompletableFuture<List<JsonNode>> rest(
            ApiOperation operation, String version, Map<String, String> parameters, List<JsonNode> before, int max) {
        int pageSize = Integer.parseInt(parameters.get(PAGING.size()));
        return page(operation, version, OperationInput.of(parameters)).thenCompose(page -> {
            List<JsonNode> all = new ArrayList<>(before);
            all.addAll(page.items());
            if (all.size() > max) {
                throw CxApiException.of(GenesysApi.VENDOR, operation.name())
                        .problem("the list has more than " + max + " items")
                        .build();
            }
            boolean knowsNoPages = page.count().isEmpty() && page.items().equals(before);
            if (page.isLast(all.size(), pageSize) || knowsNoPages) {
                return CompletableFuture.completedFuture(knowsNoPages ? before : all);
            }
            Map<String, String> next = new LinkedHashMap<>(parameters);
            next.put(PAGING.from(), Integer.toString(all.size()));
            return rest(operation, version, next, all, max);
        });
    }

    /**
     * Checks the input of an operation.
     *
     * @throws IllegalArgumentException if it would be refused before its call
     */
    public void check(ApiOperation operation, String version, OperationInput input) {
        new OperationCheck(operation, version, input).check();
    }

    private ApiRequest request(ApiOperation operation, String version, OperationInput input) {
        return request(operation, version, input, request -> {});
    }

    private ApiRequest request(
            ApiOperation operation, String version, OperationInput input, Consumer<ApiRequest.Builder> details) {
        check(operation, version, input);
        ApiRequest.Builder request =
                ApiRequest.of(operation.name(), operation.method(), uri(operation, version, input));
        if (operation.hasFile(version)) {
            request.multipart(form(operation, version, input));
        } else if (operation.hasBody(version)) {
            request.json(api.mapper(), input.body().orElseThrow());
        }
        cookies.ifPresent(request::cookies);
        if (operation.once()) {
            request.onceWithToken();
        }
        details.accept(request);
        return request.build();
    }

    private URI uri(ApiOperation operation, String version, OperationInput input) {
        String path = operation.path();
        Map<String, String> query = new LinkedHashMap<>();
        for (OperationParameter parameter : operation.parameters(version)) {
            String value = input.parameters().get(parameter.name());
            if (parameter.kind() == Kind.PATH) {
                path = path.replace("{" + parameter.name() + "}", PathSegment.encode(value));
            } else if (parameter.kind() == Kind.QUERY && value != null) {
                query.put(parameter.name(), value.strip());
            }
        }
        return uris.apply(basePath + "/v" + version + path, query);
    }

    /** The name of the file is the one in the path, if the path has one. A form is sent as it is. */
    private static MultipartBody form(ApiOperation operation, String version, OperationInput input) {
        if (input.file().orElseThrow() instanceof MultipartBody whole) {
            return whole;
        }
        MultipartBody.Builder form = MultipartBody.builder();
        String fileName = operation.parameters(version).stream()
                .filter(each -> each.kind() == Kind.PATH)
                .map(each -> input.parameters().get(each.name()))
                .findFirst()
                .orElse("file");
        RequestBody content = input.file().orElseThrow();
        operation.parameters(version).stream()
                .filter(each -> each.kind() == Kind.FILE)
                .forEach(each -> form.file(each.name(), fileName, "application/octet-stream", content));
        return form.build();
    }

    private ResponseReader<Optional<JsonNode>> json() {
        return ResponseReader.optionalJson(api.json(), JsonNode.class, MAX_RESPONSE_BYTES);
    }

    /** An acknowledgement may have any body but the page of a proxy; one in the vendor's envelope may report a refusal. */
    private ResponseReader<Optional<JsonNode>> leniently() {
        ResponseReader<byte[]> bytes = ResponseReader.bytes((int) MAX_RESPONSE_BYTES);
        return response -> {
            byte[] body = bytes.read(response);
            if (new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("<")) {
                throw new UnacceptableAnswerException(
                        "the response is an HTML or XML document, not an acknowledgement");
            }
            try {
                return body.length == 0
                        ? Optional.empty()
                        : Optional.ofNullable(api.json().readTree(body));
            } catch (JacksonException noJson) {
                return Optional.empty();
            }
        };
    }

    private static Optional<JsonNode> content(Optional<JsonNode> body) {
        return body.flatMap(json -> {
            if (GenesysEnvelope.isAround(json)) {
                return Optional.of(json.path("data")).filter(data -> !data.isMissingNode() && !data.isNull());
            }
            return Optional.of(json.size() == 1 && json.path("data").isContainerNode() ? json.path("data") : json);
        });
    }
}
