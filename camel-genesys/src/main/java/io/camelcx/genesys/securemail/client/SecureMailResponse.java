// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.util.Optional;

/** Takes the result out of a response, if the response is one of its operation and its mail. */
final class SecureMailResponse {

    private static final String MAIL = "secureMail";
    private static final String DATA = "data";

    private final MailFields fields;
    private final String operation;
    private final Optional<String> id;

    /** @param id of the mail of the request; empty if the request is of no mail */
    SecureMailResponse(MailFields fields, String operation, Optional<String> id) {
        this.fields = fields;
        this.operation = operation;
        this.id = id;
    }

    /** The result of a response whose envelope, if it has one, reports a success. */
    JsonNode result(JsonNode body) throws UnacceptableAnswerException {
        require(GenesysEnvelope.isAround(body), "has no status with a code");
        return switch (operation) {
            case "send" -> {
                JsonNode sent = body.path("secureMailId");
                require(sent.isTextual() && !sent.asText().isBlank(), "has no secureMailId");
                yield sent;
            }
            case "list" -> {
                JsonNode list = body.path(DATA);
                require(list.isArray(), "has no list under data");
                for (JsonNode mail : list) {
                    require(mail.isObject(), "has a list whose items are no mails");
                }
                yield list;
            }
            case "count" -> {
                JsonNode count = body.path(DATA).path("count");
                require(count.isIntegralNumber() && count.asLong() >= 0, "has no count under data");
                yield count;
            }
            case "get" -> {
                require(body.path(MAIL) instanceof ObjectNode mail && !mail.isEmpty(), "has no secureMail");
                yield ofId(body.path(MAIL));
            }
            case "userData" -> {
                require(body.path(DATA).isObject(), "has no user data under data");
                yield body.path(DATA);
            }
            default -> {
                require(!body.has(DATA), "is that of another operation");
                yield ofId(body.path(MAIL));
            }
        };
    }

    private JsonNode ofId(JsonNode mail) throws UnacceptableAnswerException {
        require(id.isEmpty() || fields.mayHaveId(mail, id.get()), "is that of another mail");
        return mail;
    }

    private static void require(boolean condition, String problem) throws UnacceptableAnswerException {
        if (!condition) {
            throw new UnacceptableAnswerException("the response " + problem);
        }
    }
}
