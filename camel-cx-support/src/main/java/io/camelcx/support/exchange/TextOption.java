// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.support.LanguageSupport;

/** An option that a header overrides, and that may be a simple expression. */
public final class TextOption {

    private final String header;
    private final Optional<Expression> expression;
    private final Optional<String> text;

    private TextOption(String header, Optional<Expression> expression, Optional<String> text) {
        this.header = header;
        this.expression = expression;
        this.text = text;
    }

    /**
     * An option of an endpoint.
     *
     * @param header the name of the header that overrides it
     * @param option its text; null if it is not set
     */
    public static TextOption of(Endpoint endpoint, String header, String option) {
        if (!LanguageSupport.hasSimpleFunction(option)) {
            return new TextOption(header, Optional.empty(), unlessBlank(option));
        }
        CamelContext context = endpoint.getCamelContext();
        Expression expression = context.resolveLanguage("simple").createExpression(option);
        expression.init(context);
        return new TextOption(header, Optional.of(expression), Optional.empty());
    }

    /** The value of the header, else of the option; empty if neither has one. */
    public Optional<String> read(Exchange exchange) {
        return header(exchange).or(() -> option(exchange));
    }

    /** The value of the header. */
    public Optional<String> header(Exchange exchange) {
        return unlessBlank(exchange.getMessage().getHeader(header, String.class));
    }

    /** The value of the option. */
    public Optional<String> option(Exchange exchange) {
        return expression.isPresent() ? unlessBlank(expression.get().evaluate(exchange, String.class)) : text;
    }

    private static Optional<String> unlessBlank(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
