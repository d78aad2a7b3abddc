// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import io.camelcx.support.component.ConnectionConfiguration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.Service;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.util.PropertiesHelper;

/**
 * The options that all generic components have.
 *
 * @param <N> the vendor's connection
 */
@UriParams
public abstract class RestConfiguration<N extends Service> extends ConnectionConfiguration<N> {

    /** Set by the transport: a secret never stands in a URI, and a wrong length or host breaks the call. */
    private static final Set<String> RESERVED_HEADERS = Set.of(
            "authorization", "cookie", "host", "content-length", "content-type", "transfer-encoding", "x-api-key");

    @UriParam(
            label = "producer",
            defaultValue = "GET",
            description = "The HTTP method. POST, PUT and PATCH send the body of the message. A header overrides it.")
    private RestMethod method = RestMethod.GET;

    @UriParam(
            label = "producer",
            prefix = "query.",
            multiValue = true,
            description =
                    "Parameters of the query, not encoded, such as query.limit=100. A header adds others, and overrides those of the"
                            + " same names.")
    private Map<String, Object> query = Map.of();

    @UriParam(
            label = "producer",
            prefix = "header.",
            multiValue = true,
            description =
                    "HTTP headers of the request, such as header.Cache-Control=max-age=30. Headers of the message are not sent. Credentials"
                            + " are those of the connection.")
    private Map<String, Object> header = Map.of();

    @UriParam(
            label = "producer",
            defaultValue = "application/json",
            description =
                    "The type of the request's body. JSON is made of maps, lists, beans and text; application/x-www-form-urlencoded and"
                            + " multipart/form-data of the entries of a map, in which a file or a stream is a file of the form. A body of any other type is"
                            + " sent as it is, while it is read. A header overrides it.")
    private String contentType = "application/json";

    @UriParam(
            label = "producer",
            defaultValue = "file",
            description =
                    "With contentType=multipart/form-data, the name of the form's field for a body that is no map.")
    private String fileField = "file";

    @UriParam(
            label = "producer",
            defaultValue = "map",
            description =
                    "What the body of the message is after the call: the JSON of the response as a map, a list or a single value (map), or as"
                            + " text (text), or the content of any type as a stream over a temporary file that exists as long as the exchange (stream).")
    private RestOutput output = RestOutput.map;

    @UriParam(
            label = "producer",
            description =
                    "Whether a POST or PATCH may be repeated although it may have been carried out already. GET, PUT and DELETE are repeated"
                            + " in any case.")
    private boolean idempotent;

    @UriParam(label = "producer,advanced", description = "Whether a DELETE sends the body of the message.")
    private boolean deleteWithBody;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "67108864",
            description = "The most bytes of a response in JSON. A larger one fails the call. Streams have no limit.")
    private long maxResponseSize = 64L * 1024 * 1024;

    /** @param connectionType the vendor's connection, named in the error of an endpoint that has none */
    protected RestConfiguration(Class<N> connectionType) {
        super(connectionType);
    }

    /** Takes the options with a prefix out of the parameters of a URI, in addition to those of the component. */
    public final void takePrefixedOptions(Map<String, Object> parameters) {
        query = joined(query, PropertiesHelper.extractProperties(parameters, "query."));
        header = joined(header, PropertiesHelper.extractProperties(parameters, "header."));
    }

    private static Map<String, Object> joined(Map<String, Object> component, Map<String, Object> endpoint) {
        Map<String, Object> both = new TreeMap<>(component);
        both.putAll(endpoint);
        return both;
    }

    /** How the pages of a list are read; empty if a response is the result itself. */
    Optional<ListPaging> paged() {
        return Optional.empty();
    }

    /** @throws IllegalArgumentException if an option has a value that is not allowed; names the option */
    final void check() {
        if (paged().isPresent() && output == RestOutput.stream) {
            throw new IllegalArgumentException("output must be map or text with paging, not stream");
        }
        if (maxResponseSize <= 0) {
            throw new IllegalArgumentException("maxResponseSize must be positive, but is " + maxResponseSize);
        }
        for (String name : header.keySet()) {
            if (RESERVED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "header." + name + " is not allowed: the connection sets credentials,"
                                + " host and length, and the option contentType the type");
            }
        }
    }

    public RestMethod getMethod() {
        return method;
    }

    /** The HTTP method. */
    public void setMethod(RestMethod method) {
        this.method = method;
    }

    public Map<String, Object> getQuery() {
        return query;
    }

    /** Parameters of the query. */
    public void setQuery(Map<String, Object> query) {
        this.query = query;
    }

    public Map<String, Object> getHeader() {
        return header;
    }

    /** HTTP headers of the request. */
    public void setHeader(Map<String, Object> header) {
        this.header = header;
    }

    public String getContentType() {
        return contentType;
    }

    /** The type of the request's body. */
    public void setContentType(String contentType) {
        this.contentType = contentType;
    }

    public String getFileField() {
        return fileField;
    }

    /** The form's field for a body that is no map. */
    public void setFileField(String fileField) {
        this.fileField = fileField;
    }

    public RestOutput getOutput() {
        return output;
    }

    /** What the body of the message is after the call. */
    public void setOutput(RestOutput output) {
        this.output = output;
    }

    public boolean isIdempotent() {
        return idempotent;
    }

    /** Whether a POST or PATCH may be repeated. */
    public void setIdempotent(boolean idempotent) {
        this.idempotent = idempotent;
    }

    public boolean isDeleteWithBody() {
        return deleteWithBody;
    }

    /** Whether a DELETE sends the body. */
    public void setDeleteWithBody(boolean deleteWithBody) {
        this.deleteWithBody = deleteWithBody;
    }

    public long getMaxResponseSize() {
        return maxResponseSize;
    }

    /** The most bytes of a response in JSON. */
    public void setMaxResponseSize(long maxResponseSize) {
        this.maxResponseSize = maxResponseSize;
    }
}
