// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A facade's method as an operation of the control surface. */
final class Operation {
    private final Object facade;
    private final Method method;
    private final Control control;
    private final List<Parameter> parameters;

    Operation(Object facade, Method method) {
        this.facade = facade;
        this.method = method;
        this.control = method.getAnnotation(Control.class);
        this.parameters = List.of(method.getParameters());
        method.setAccessible(true);
    }

    /** Method and path. */
    String route() {
        return control.value();
    }

    int parameterCount() {
        return parameters.size();
    }

    /** The fields of a body that are arguments; empty if the whole body is one. */
    Optional<List<String>> fields() {
        return parameters.stream().anyMatch(parameter -> parameter.isAnnotationPresent(Control.Body.class))
                ? Optional.empty()
                : Optional.of(parameters.stream().map(Parameter::getName).toList());
    }

    /** Whether the request has a value for every parameter. */
    boolean fits(HttpCall call, ObjectNode body) {
        return parameters.stream()
                .allMatch(parameter -> injected(parameter, call, body).isPresent()
                        || value(parameter, call, body).isPresent());
    }

    /**
     * Calls the method.
     *
     * @throws RefusedException if an argument is missing or wrong, or the method refuses it
     */
    Answer answer(HttpCall call, ObjectNode body) {
        Object[] arguments = parameters.stream()
                .map(parameter -> argument(parameter, call, body))
                .toArray();
        try {
            return describe(method.invoke(facade, arguments), call);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof IllegalStateException) {
                throw ControlJson.refusal(e.getCause().getMessage());
            }
            throw new IllegalStateException(route() + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object argument(Parameter parameter, HttpCall call, ObjectNode body) {
        return injected(parameter, call, body).orElseGet(() -> {
            JsonNode value = value(parameter, call, body)
                    .orElseThrow(() -> ControlJson.refusal(parameter.getName() + " is missing"));
            return ControlJson.read(Optional.of(parameter.getName()), value, parameter.getParameterizedType());
        });
    }

    private static Optional<Object> injected(Parameter parameter, HttpCall call, ObjectNode body) {
        if (parameter.isAnnotationPresent(Control.Body.class)) {
            return Optional.of(ControlJson.read(Optional.empty(), body, parameter.getParameterizedType()));
        }
        return parameter.getType() == HttpCall.class ? Optional.of(call) : Optional.empty();
    }

    private static Optional<JsonNode> value(Parameter parameter, HttpCall call, ObjectNode body) {
        String name = parameter.getName();
        Optional<JsonNode> sent = Stream.of(
                        Optional.ofNullable(call.variable(name)).map(Json::tree),
                        Optional.ofNullable(body.get(name))
                                .filter(field -> !field.isNull() || parameter.getType() == Object.class),
                        call.query(name).map(Json::tree))
                .flatMap(Optional::stream)
                .findFirst();
        Control.Default otherwise = parameter.getAnnotation(Control.Default.class);
        return otherwise == null
                ? sent.filter(value -> !(value.isTextual() && value.asText().isBlank()))
                : sent.or(() -> Optional.of(ControlJson.lenient(otherwise.value())));
    }

    private Answer describe(Object result, HttpCall call) {
        if (method.getReturnType() == void.class) {
            return ControlJson.done();
        }
        if (result instanceof Optional<?> optional && optional.isEmpty()) {
            throw RefusedException.of(404, "Nothing is found for " + call.queryString());
        }
        if (result instanceof Collection<?>) {
            ObjectNode list = Json.object();
            return Answer.json(
                    200,
                    list.set(control.list().isBlank() ? method.getName() : control.list(), ControlJson.tree(result)));
        }
        return Answer.json(200, ControlJson.tree(result));
    }
}
