// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Serves {@link Routes}; a path that is not simulated is 501, one that is simulated with another method 405. */
public final class RoutesServlet extends HttpServlet {
    private final transient Routes routes;
    private final transient Problems problems;

    /** Makes the answer to a request that matches no route. */
    @FunctionalInterface
    public interface Problems {
        Answer problem(HttpCall call, int status, String message);
    }

    public RoutesServlet(Routes routes) {
        this(routes, (call, status, message) -> Answer.message(status, message));
    }

    /**
     * A servlet with a vendor's own errors.
     *
     * @param problems makes the answers to unknown paths and methods
     */
    public RoutesServlet(Routes routes, Problems problems) {
        this.routes = routes;
        this.problems = problems;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answerOrRefusal(request).writeTo(response);
        Optional<Runnable> afterAnswer = HttpCall.afterAnswer(request);
        if (afterAnswer.isPresent()) {
            response.flushBuffer();
            afterAnswer.get().run();
        }
    }

    private Answer answerOrRefusal(HttpServletRequest request) throws IOException {
        try {
            return answer(request);
        } catch (RefusedException e) {
            return e.answer();
        }
    }

    private Answer answer(HttpServletRequest request) throws IOException {
        String[] segments = request.getRequestURI().split("/", -1);
        TreeSet<String> allowed = new TreeSet<>();
        for (Routes.Route route : routes.list()) {
            Optional<Map<String, String>> variables = match(route.segments(), segments);
            if (variables.isPresent() && route.method().equals(request.getMethod())) {
                return answer(route, new HttpCall(request, variables.get()));
            }
            if (variables.isPresent()) {
                allowed.add(route.method());
            }
        }
        HttpCall call = new HttpCall(request, Map.of());
        return allowed.isEmpty()
                ? problems.problem(call, 501, "Not simulated: " + request.getMethod() + " " + request.getRequestURI())
                : problems.problem(call, 405, "Allowed here: " + allowed).header("Allow", String.join(", ", allowed));
    }

    private static Answer answer(Routes.Route route, HttpCall call) throws IOException {
        try {
            if (!route.streamed()) {
                call.body();
            }
            Answer answer = route.endpoint().answer(call);
            call.drain();
            return answer;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Optional<Map<String, String>> match(String[] template, String[] segments) {
        if (template.length != segments.length) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < template.length; i++) {
            if (template[i].startsWith("{")) {
                variables.put(template[i].substring(1, template[i].length() - 1), PathSegment.decode(segments[i]));
            } else if (!template[i].equals(segments[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
