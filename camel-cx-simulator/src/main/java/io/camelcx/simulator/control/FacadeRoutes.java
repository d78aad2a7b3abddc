// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Routes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes that follow from a facade: its operations and its settings. */
final class FacadeRoutes {

    private FacadeRoutes() {}

    static void addTo(Routes routes, String basePath, Object facade) {
        TreeMap<String, List<Operation>> byRoute = Stream.of(facade.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Control.class))
                .map(method -> new Operation(facade, method))
                .collect(
                        Collectors.groupingBy(Operation::route, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        byRoute.forEach((route, overloads) -> {
            overloads.sort(Comparator.comparingInt(Operation::parameterCount).reversed());
            int space = route.indexOf(' ');
            routes.on(
                    route.substring(0, space), basePath + route.substring(space + 1), call -> answer(overloads, call));
        });
        if (facade instanceof Configurable<?> api) {
            String path = basePath + "/" + api.api() + "/settings";
            routes.on("GET", path, call -> settings(api))
                    .on("PATCH", path, call -> merge(api, call))
                    .on("POST", path, call -> merge(api, call));
        }
    }

    private static Answer answer(List<Operation> overloads, HttpCall call) {
        ObjectNode body = ControlJson.body(call);
        requireKnownFields(overloads, body);
        return overloads.stream()
                .filter(overload -> overload.fits(call, body))
                .findFirst()
                .orElse(overloads.get(overloads.size() - 1))
                .answer(call, body);
    }

    private static void requireKnownFields(List<Operation> overloads, ObjectNode body) {
        TreeSet<String> known = new TreeSet<>();
        for (Operation overload : overloads) {
            if (overload.fields().isEmpty()) {
                return;
            }
            known.addAll(overload.fields().get());
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw ControlJson.refusal(name + " is unknown, allowed are " + known);
            }
        });
    }

    private static <S> Answer merge(Configurable<S> api, HttpCall call) {
        ObjectNode changes = ControlJson.body(call);
        api.change(settings -> ControlJson.merge(settings, changes));
        return settings(api);
    }

    private static Answer settings(Configurable<?> api) {
        return Answer.json(200, ControlJson.tree(api.settings()));
    }
}
