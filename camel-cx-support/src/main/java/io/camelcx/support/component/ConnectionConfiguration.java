// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.Service;

/**
 * The options of endpoints over a connection. The options themselves, the connection among them, are fields of the component's own class:
 * Camel's generator reads them there.
 *
 * @param <N> the vendor's connection
 */
public abstract class ConnectionConfiguration<N extends Service> implements Cloneable {

    private final Class<N> connectionType;

    /** @param connectionType the vendor's connection, named in the error of an endpoint that has none */
    protected ConnectionConfiguration(Class<N> connectionType) {
        this.connectionType = connectionType;
    }

    /** The connection; null if none is set. */
    public abstract N getConnection();

    final Class<N> connectionType() {
        return connectionType;
    }

    /** A copy of a configuration that can be changed independently. */
    @SuppressWarnings("unchecked")
    public static <C extends ConnectionConfiguration<?>> C copyOf(C configuration) {
        try {
            return (C) configuration.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new RuntimeCamelException(impossible);
        }
    }
}
