// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.util.ReflectionUtils;

/**
 * A setting of a connection's bean.
 *
 * @param parts the getters that lead from the connection to the bean that has the setting, such as {@code getHttp}
 * @param setter its setter
 */
record ConnectionOption(List<Method> parts, Method setter) {

    /** Settings for programs: a context comes from Camel, and a clock is for tests. */
    private static final Set<String> INTERNAL = Set.of("setCamelContext", "setClock");

    /** All settings of a connection, by their names. */
    static List<ConnectionOption> of(Class<?> connection) {
        return below(List.of(), connection)
                .sorted(Comparator.comparing(ConnectionOption::name))
                .toList();
    }

    private static Stream<ConnectionOption> below(List<Method> parts, Class<?> bean) {
        return Stream.of(bean.getMethods()).flatMap(method -> {
            if (method.getName().matches("set[A-Z].*")
                    && method.getParameterCount() == 1
                    && !INTERNAL.contains(method.getName())) {
                return Stream.of(new ConnectionOption(parts, method));
            }
            boolean leadsToPart = method.getName().matches("get[A-Z].*")
                    && method.getParameterCount() == 0
                    && method.getReturnType().getName().startsWith("io.camelcx.");
            return leadsToPart ? below(append(parts, method), method.getReturnType()) : Stream.empty();
        });
    }

    private static List<Method> append(List<Method> parts, Method part) {
        List<Method> longer = new ArrayList<>(parts);
        longer.add(part);
        return List.copyOf(longer);
    }

    /** Its name in Java, such as {@code http.connectTimeout}. */
    String name() {
        return Stream.concat(parts.stream(), Stream.of(setter))
                .map(ConnectionOption::property)
                .collect(Collectors.joining("."));
    }

    /** Its name as a property below that of the connection, such as {@code http.connect-timeout}. */
    ConfigurationPropertyName propertyName() {
        return ConfigurationPropertyName.of(Stream.concat(parts.stream(), Stream.of(setter))
                .map(ConnectionOption::property)
                .map(DataObjectPropertyName::toDashedForm)
                .collect(Collectors.joining(".")));
    }

    Class<?> type() {
        return setter.getParameterTypes()[0];
    }

    /** Whether it holds texts by keys: each key is a property below its name. */
    boolean isMap() {
        return type() == Map.class;
    }

    /** Sets it at a connection. What the setter throws is thrown. */
    void set(Object connection, Object value) {
        Object bean = connection;
        for (Method part : parts) {
            bean = ReflectionUtils.invokeMethod(part, bean);
        }
        ReflectionUtils.invokeMethod(setter, bean, value);
    }

    private static String property(Method accessor) {
        String name = accessor.getName();
        return Character.toLowerCase(name.charAt(3)) + name.substring(4);
    }
}
