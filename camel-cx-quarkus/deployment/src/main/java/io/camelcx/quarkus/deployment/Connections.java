// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * The classes of connections, an application's own among them.
 *
 * @param types their names
 */
record Connections(Set<DotName> types) {

    /** What all of them extend. */
    static final DotName BASE = DotName.createSimple("io.camelcx.support.connection.CxConnection");

    /** Those that an index has. */
    static Connections in(IndexView index) {
        return new Connections(Stream.concat(
                        Stream.of(BASE),
                        index.getAllKnownSubclasses(BASE).stream().map(ClassInfo::name))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean contains(DotName type) {
        return types.contains(type);
    }
}
