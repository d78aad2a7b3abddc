// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.operation;

import io.camelcx.genesys.operation.OperationParameter.Kind;
import io.camelcx.support.exchange.TextOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;

/**
 * The parameters of operations that a message has: in headers, whose names are a prefix and the vendor's name without underscores and hyphens, or in
 * options.
 */
public final class OperationHeaders {

    private final String prefix;
    private final Map<String, TextOption> options;

    /**
     * Those of a component.
     *
     * @param prefix  what the names of headers begin with
     * @param options by the names of parameters in small letters; each has its own header
     */
    public OperationHeaders(String prefix, Map<String, TextOption> options) {
        this.prefix = prefix;
        this.options = Map.copyOf(options);
    }

    /** The values of the path, the query and the parts of a form that are texts. Those of a list are separated by commas. */
    public Map<String, String> parameters(Exchange exchange, List<OperationParameter> parameters) {
        Map<String, String> values = new HashMap<>();
        parameters.stream()
                .filter(parameter -> parameter.kind() != Kind.FIELD && parameter.kind() != Kind.FILE)
                .forEach(parameter ->
                        text(exchange, parameter.name()).ifPresent(value -> values.put(parameter.name(), value)));
        return values;
    }

    private Optional<String> text(Exchange exchange, String parameter) {
        TextOption option = options.get(parameter.toLowerCase(Locale.ROOT));
        if (option != null) {
            return option.read(exchange);
        }
        return value(exchange, parameter)
                .map(value -> value instanceof Collection<?> list
                        ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                        : value.toString())
                .filter(value -> !value.isBlank());
    }

    /** The value of a parameter's header, of any type. */
    public Optional<Object> value(Exchange exchange, String parameter) {
        return Optional.ofNullable(exchange.getMessage().getHeader(prefix + parameter.replaceAll("[_-]", "")));
    }
}
