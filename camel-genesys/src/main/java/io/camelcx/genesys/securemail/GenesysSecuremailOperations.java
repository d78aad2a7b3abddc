// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.operation.OperationParameter;
import io.camelcx.genesys.operation.OperationParameter.Kind;
import io.camelcx.genesys.securemail.client.SecureMail;
import io.camelcx.genesys.securemail.client.SecureMailClient;
import io.camelcx.genesys.securemail.client.SecureMailTable;
import io.camelcx.genesys.securemail.client.Securebox;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import io.camelcx.support.exchange.TextOption;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The operations of a producer: what each reads from a message and writes to it. */
final class GenesysSecuremailOperations implements Operation {

    private final GenesysSecuremailConfiguration options;
    private final Securebox box;
    private final SecureMailClient client;
    private final ObjectMapper mapper;
    private final NewMail newMail;
    private final MailMessage mailMessage;
    private final Map<String, TextOption> parameters = new HashMap<>();

    GenesysSecuremailOperations(GenesysSecuremailEndpoint endpoint) throws Exception {
        this.options = endpoint.getConfiguration();
        this.box = endpoint.box();
        this.client = endpoint.client();
        this.mapper = endpoint.api().mapper();
        this.newMail = new NewMail(mapper, options);
        this.mailMessage = new MailMessage(client.fields(), options.isAttachments());
        add(endpoint, SecureMailTable.ID, GenesysSecuremailConstants.ID, options.getId());
        add(endpoint, "address", GenesysSecuremailConstants.ADDRESS, options.getAddress());
        add(endpoint, "index", GenesysSecuremailConstants.INDEX, Integer.toString(options.getIndex()));
        add(endpoint, "count", GenesysSecuremailConstants.COUNT, Integer.toString(options.getCount()));
        add(endpoint, "read", GenesysSecuremailConstants.READ, Boolean.toString(options.isRead()));
    }

    private void add(Endpoint endpoint, String parameter, String header, String option) {
        parameters.put(parameter, TextOption.of(endpoint, header, option));
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        GenesysSecuremailOperation operation =
                EnumHeader.read(message, GenesysSecuremailConstants.OPERATION, options.getOperation());
        return result(exchange, operation).thenAccept(result -> write(message, operation, result));
    }

    private CompletableFuture<JsonNode> result(Exchange exchange, GenesysSecuremailOperation operation)
            throws IOException {
        ApiOperation its = SecureMailTable.operation(operation.name());
        if (operation != GenesysSecuremailOperation.send) {
            return client.run(its, OperationInput.of(parameters(exchange, its)));
        }
        if (options.getSendAs() == GenesysSecuremailSendAs.multipart) {
            return client.send(box(exchange.getMessage()), newMail.form(exchange));
        }
        return client.run(
                its,
                new OperationInput(parameters(exchange, its), Optional.of(newMail.inline(exchange)), Optional.empty()));
    }

    private Map<String, String> parameters(Exchange exchange, ApiOperation operation) {
        Map<String, String> values = new HashMap<>();
        for (OperationParameter parameter :
                operation.parameters(operation.versions().get(0))) {
            if (parameter.kind() != Kind.FIELD) {
                value(exchange, parameter.name()).ifPresent(value -> values.put(parameter.name(), value));
            }
        }
        return values;
    }

    private Optional<String> value(Exchange exchange, String parameter) {
        return switch (parameter) {
            case "securebox" -> box(exchange.getMessage()).name();
            case "status" ->
                Optional.of(
                        EnumHeader.read(exchange.getMessage(), GenesysSecuremailConstants.STATUS, options.getStatus())
                                .name());
            default -> Optional.ofNullable(parameters.get(parameter)).flatMap(option -> option.read(exchange));
        };
    }

    private Securebox box(Message message) {
        return Optional.ofNullable(message.getHeader(GenesysSecuremailConstants.SECUREBOX, String.class))
                .filter(name -> !name.isBlank())
                .map(name -> Securebox.of(name, "The header " + GenesysSecuremailConstants.SECUREBOX))
                .orElse(box);
    }

    private void write(Message message, GenesysSecuremailOperation operation, JsonNode result) {
        switch (operation) {
            case send -> message.setHeader(GenesysSecuremailConstants.ID, result.asText());
            case list -> message.setBody(SecureMailClient.mails(result));
            case count -> message.setBody(result.asLong());
            case get -> mailMessage.write(message, new SecureMail((ObjectNode) result));
            case userData -> message.setBody(mapper.convertValue(result, Map.class));
            case markRead, delete, purge -> {}
        }
    }
}
