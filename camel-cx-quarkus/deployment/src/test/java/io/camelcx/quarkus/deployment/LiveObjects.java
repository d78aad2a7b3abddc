// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/** The objects of this JVM that are reachable, from all class loaders. */
final class LiveObjects {

    private LiveObjects() {}

    /** How many objects of each class there are. */
    static Map<String, Integer> counts(List<String> classNames) {
        return histogram()
                .lines()
                .map(line -> List.of(line.trim().split("\\s+")))
                .filter(columns -> columns.size() >= 4 && classNames.contains(columns.get(3)))
                .collect(Collectors.groupingBy(
                        columns -> columns.get(3), Collectors.summingInt(columns -> Integer.parseInt(columns.get(1)))));
    }

    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
