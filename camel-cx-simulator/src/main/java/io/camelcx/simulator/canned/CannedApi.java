// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.canned;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * An API without state, whose routes and answers are a JSON document. In texts of an answer's headers and body
 * <code>${name}</code> stands for a part of the path, a parameter of the query or a field of the request's body,
 * <code>${now}</code> for the current time. Whatever else is requested below the base path is answered 501.
 *
 * @param basePath where the API is, such as {@code /provisioning/v3}
 * @param routes its routes; their paths begin at the base path
 */
public record CannedApi(String basePath, List<Route> routes) {

    /**
     * One route.
     *
     * @param method the HTTP method; GET if missing
     * @param path its path, in which <code>{name}</code> stands for any segment
     * @param status the status of the answer; 200 if missing
     * @param headers its headers; none if missing
     * @param body its body; none if missing
     */
    public record Route(String method, String path, int status, Map<String, String> headers, JsonNode body) {
        public Route {
            method = Objects.requireNonNullElse(method, "GET");
            path = Objects.requireNonNullElse(path, "");
            status = status == 0 ? 200 : status;
            headers = headers == null ? Map.of() : Map.copyOf(headers);
            body = Objects.requireNonNullElseGet(body, () -> Json.tree(null));
        }

        private Answer answer(Substitutions substitutions) {
            Answer answer = body.isNull() ? Answer.empty(status) : Answer.json(status, substitutions.in(body));
            for (Map.Entry<String, String> header : headers.entrySet()) {
                answer = answer.header(header.getKey(), substitutions.in(header.getValue()));
            }
            return answer;
        }
    }

    public CannedApi {
        if (basePath == null || !basePath.startsWith("/") || basePath.endsWith("/")) {
            throw new IllegalArgumentException(
                    "basePath is '" + basePath + "', it must begin with a slash and not end with one");
        }
        routes = List.copyOf(routes);
    }

    /**
     * Reads an API from the classpath.
     *
     * @param resource the path of a JSON document, such as {@code canned/provisioning.json}
     * @throws IllegalArgumentException if there is no such resource, or it is no such document
     */
    public static CannedApi load(String resource) {
        try (InputStream json = CannedApi.class.getClassLoader().getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalArgumentException("The resource " + resource + " is not on the classpath");
            }
            return Json.read(json, CannedApi.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("The resource " + resource + " is no API: " + e.getMessage(), e);
        }
    }

    /**
     * Serves the API in a server that is about to start.
     *
     * @param clock the time of {@code ${now}}
     * @param access what every request must pass first
     */
    public void mount(ServletContextHandler context, Clock clock, UnaryOperator<Routes.Endpoint> access) {
        Routes served = new Routes();
        routes.forEach(route -> served.on(
                route.method(),
                basePath + route.path(),
                access.apply(call -> route.answer(new Substitutions(call, clock)))));
        context.addServlet(new ServletHolder(new RoutesServlet(served)), basePath + "/*");
    }
}
