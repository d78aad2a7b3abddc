// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of a bean, as a page shows them. */
final class BeanSettings {

    private BeanSettings() {}

    /**
     * All settings but some.
     *
     * @param prefix   how they begin, if the bean is a part of another one
     * @param internal the setters that are not for users
     */
    static Set<String> of(String prefix, Class<?> bean, String... internal) {
        return Stream.of(bean.getDeclaredMethods())
                .map(Method::getName)
                .filter(method ->
                        method.matches("set[A-Z].*") && !List.of(internal).contains(method))
                .map(method -> "`" + prefix + Character.toLowerCase(method.charAt(3)) + method.substring(4) + "`")
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
