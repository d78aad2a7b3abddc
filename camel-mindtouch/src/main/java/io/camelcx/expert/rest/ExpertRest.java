// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.api.FileName;
import io.camelcx.expert.api.PageId;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.rest.PathEncoding;
import io.camelcx.support.rest.PathVariable;
import io.camelcx.support.rest.RestApi;
import io.camelcx.support.rest.RestCalls;
import io.camelcx.support.rest.RestOutput;
import io.camelcx.support.rest.RestPaging;
import java.net.URI;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The vendor's part of a generic call.
 *
 * @param connection the running connection
 * @param options    the form of the result
 */
record ExpertRest(ExpertApi connection, ExpertApiConfiguration options) {

    private static final String FORMAT = "dream.out.format=";

    ExpertRest {
        if (options.isRawXml() && (options.getOutput() != RestOutput.map || options.getPaging() != RestPaging.none)) {
            throw new IllegalArgumentException("rawXml needs output=map and paging=none");
        }
    }

    RestApi api() {
        ObjectMapper mapper = ExactJson.mapper();
        Set<String> arrays = Set.copyOf(CommaList.of(options.getArrays()));
        return new RestApi(
                RestCalls.of(connection.transport(), this::address),
                mapper,
                ExpertRest::prepare,
                UnaryOperator.identity(),
                json -> new XmlResponse(json, options.getMaxResponseSize(), options.isRawXml(), arrays),
                PathEncoding.keepingMarks(ExpertRest::variable));
    }

    /** Some endpoints of some sites respond with the vendor's JSON unless the query requests XML. */
    private URI address(String path) {
        boolean asIs = options.getOutput() == RestOutput.stream || path.contains(FORMAT);
        String format = asIs ? "" : (path.contains("?") ? "&" : "?") + FORMAT + "xml";
        return URI.create(connection.root() + path + format);
    }

    private static void prepare(ApiRequest.Builder request) {
        request.retryOnServerError().preserveMethodOnRedirect();
    }

    /** Names are encoded twice, as the vendor requires. */
    static PathVariable variable(String text) {
        int colon = text.indexOf(':');
        String header = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "" -> PathVariable.of(text);
            case "page" -> new PathVariable(header, page -> PageId.parse(page).segment());
            case "file" -> new PathVariable(header, FileName::segment);
            case "name" -> new PathVariable(header, ExpertRest::name);
            default ->
                throw new IllegalArgumentException("The variable {" + text
                        + "} of the path must be a header, or page:, file: or name: and a header");
        };
    }

    private static String name(String user) {
        if (user.matches("\\d{1,18}|current")) {
            return user;
        }
        String name = user.startsWith("=") ? user.substring(1) : user;
        return "=" + PathSegment.encode(PathSegment.encode(name));
    }
}
