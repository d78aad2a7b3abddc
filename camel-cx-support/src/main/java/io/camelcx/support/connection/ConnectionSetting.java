// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.connection;

import io.camelcx.support.http.HttpAddress;
import java.net.URI;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Service;

/** Reads and checks the settings of a connection. */
public final class ConnectionSetting {

    private ConnectionSetting() {}

    /** The setting, if it is set: one from an environment variable may be set and empty. */
    public static Optional<String> unlessBlank(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /**
     * The connection of an endpoint, started. It starts with the first endpoint that uses it, and stops with the context.
     *
     * @param connection null if the endpoint has none
     * @param endpoint the endpoint's URI without its options, for the error
     * @throws IllegalArgumentException if there is none
     */
    public static <C extends Service> C started(C connection, Class<C> type, CamelContext context, String endpoint)
            throws Exception {
        if (connection == null) {
            throw new IllegalArgumentException(endpoint + " has no connection: put one bean of type " + type.getName()
                    + " into the registry, or name one of several by connection=#name");
        }
        context.addService(connection, true, true);
        return connection;
    }

    /**
     * An address, without slashes at the end.
     *
     * @param connection the connection for the error, as {@code Acme connection}
     * @param option the setting's name
     * @param example a valid value, for the error
     * @throws IllegalArgumentException if it is no http or https address
     */
    public static URI url(String connection, String option, String value, String example) {
        String text = value == null ? "" : value.strip();
        return HttpAddress.parseBase(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        connection + ": " + option + " must be an http or https URL such as " + example + ", not "
                                + (text.isEmpty() ? "empty" : HttpAddress.withoutSecrets(text))));
    }

    /** An address that may not have been checked yet, without secrets, for a text that an operator sees; null for null. */
    public static String shown(String address) {
        return address == null ? null : HttpAddress.withoutSecrets(address);
    }

    /**
     * A setting that another one requires.
     *
     * @param neededBy the setting that requires it, with its value
     * @throws IllegalArgumentException if it is missing
     */
    public static String required(String connection, String name, String value, String neededBy) {
        return unlessBlank(value)
                .orElseThrow(() -> new IllegalArgumentException(
                        connection + ": " + name + " is missing, which " + neededBy + " needs"));
    }

    /**
     * Two settings that require each other.
     *
     * @throws IllegalArgumentException if only one of them is set
     */
    public static void together(
            String connection, String name, Optional<String> value, String other, Optional<String> otherValue) {
        if (value.isPresent() != otherValue.isPresent()) {
            throw new IllegalArgumentException(
                    connection + ": " + name + " and " + other + " must be set together, or neither");
        }
    }
}
