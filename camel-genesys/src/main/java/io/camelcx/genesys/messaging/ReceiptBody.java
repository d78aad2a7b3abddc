// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.camelcx.genesys.messaging.client.DeliveryReceipt;
import io.camelcx.genesys.messaging.client.FailureReason;
import io.camelcx.genesys.messaging.client.OutgoingMessage;
import io.camelcx.genesys.messaging.client.ReceiptStatus;
import io.camelcx.support.exchange.EnumHeader;
import io.camelcx.support.exchange.JsonBody;
import io.camelcx.support.exchange.TextOption;
import io.camelcx.support.json.JsonRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/** Reads a receipt from headers, options and the agent's message in the body; a message to several recipients has a receipt for each. */
final class ReceiptBody {

    private final JsonBody bodies;
    private final ReceiptStatus status;
    private final TextOption from;
    private final TextOption to;
    private final TextOption messageId;
    private final TextOption reasonCode;
    private final TextOption reasonMessage;

    ReceiptBody(GenesysMessagingEndpoint endpoint, JsonBody bodies) {
        GenesysMessagingConfiguration options = endpoint.getConfiguration();
        this.bodies = bodies;
        this.status = options.getStatus();
        this.from = TextOption.of(endpoint, GenesysMessagingConstants.FROM, options.getFrom());
        this.to = TextOption.of(endpoint, GenesysMessagingConstants.TO, options.getTo());
        this.messageId = TextOption.of(endpoint, GenesysMessagingConstants.MESSAGE_ID, options.getMessageId());
        this.reasonCode = TextOption.of(endpoint, GenesysMessagingConstants.REASON_CODE, options.getReasonCode());
        this.reasonMessage =
                TextOption.of(endpoint, GenesysMessagingConstants.REASON_MESSAGE, options.getReasonMessage());
    }

    /**
     * The receipts of a message.
     *
     * @param channelId the sender if neither header, option nor body names one
     * @throws IllegalArgumentException if something is missing
     */
    List<DeliveryReceipt> read(Exchange exchange, String channelId) {
        if (exchange.getMessage().getBody() instanceof DeliveryReceipt ready) {
            return List.of(ready);
        }
        OutgoingMessage agents = agentsMessage(exchange);
        ReceiptStatus happened = EnumHeader.read(exchange.getMessage(), GenesysMessagingConstants.STATUS, status);
        List<FailureReason> reasons = happened == ReceiptStatus.Failed ? reasons(exchange) : List.of();
        String sender = from.read(exchange).or(() -> text(agents.from().id())).orElse(channelId);
        String id = messageId
                .read(exchange)
                .or(() -> text(agents.id()))
                .orElseThrow(() ->
                        missing("the id of the agent's message", "messageId", GenesysMessagingConstants.MESSAGE_ID));
        List<String> recipients = to.read(exchange).map(List::of).orElseGet(() -> recipients(agents));
        if (recipients.isEmpty()) {
            throw missing("a recipient", "to", GenesysMessagingConstants.TO);
        }
        return recipients.stream()
                .map(recipient -> new DeliveryReceipt(sender, recipient, id, happened, reasons))
                .toList();
    }

    private static IllegalArgumentException missing(String what, String option, String header) {
        return new IllegalArgumentException("receipt needs " + what + ": the option " + option + ", the header "
                + header + ", or the agent's message in the body");
    }

    /** The response of another system in the body is none. */
    private OutgoingMessage agentsMessage(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof OutgoingMessage message) {
            return message;
        }
        boolean json = body instanceof Map || body instanceof JsonNode || body instanceof JsonRecord;
        return OutgoingMessage.read(json ? bodies.read(exchange, "receipt") : MissingNode.getInstance());
    }

    private static List<String> recipients(OutgoingMessage message) {
        return message.to().stream()
                .flatMap(party -> text(party.id()).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> text(String value) {
        return Optional.of(value).filter(text -> !text.isBlank());
    }

    private List<FailureReason> reasons(Exchange exchange) {
        Optional<String> code = reasonCode.read(exchange);
        Optional<String> words = reasonMessage.read(exchange);
        if (code.isEmpty() && words.isEmpty()) {
            return List.of();
        }
        return List.of(new FailureReason(
                code.map(ReceiptBody::number).orElse(FailureReason.GENERAL_ERROR), words.orElse(null)));
    }

    private static int number(String code) {
        try {
            return Integer.parseInt(code.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "receipt needs a number as the code of the reason, such as 530: the option"
                            + " reasonCode or the header " + GenesysMessagingConstants.REASON_CODE + ", not " + code,
                    e);
        }
    }
}
