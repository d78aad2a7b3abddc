/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
