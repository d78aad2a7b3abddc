// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.cxone.actions.client.ActionDraft;
import io.camelcx.cxone.actions.client.DataAction;
import io.camelcx.cxone.actions.client.ScriptText;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.exchange.JsonBody;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/**
 * Reads an action from a message: the text of its script, or the whole action as JSON, a map, a bean or a {@link DataAction}. A text is an action if it is
 * a JSON object with fields of one, else a script.
 */
final class ActionBody {

    private static final int MAX_BYTES = 1024 * 1024;

    private final CxoneActionsEndpoint endpoint;
    private final ObjectMapper mapper;
    private final JsonBody json;

    ActionBody(CxoneActionsEndpoint endpoint, ObjectMapper mapper) {
        this.endpoint = endpoint;
        this.mapper = mapper;
        this.json = new JsonBody(mapper);
    }

    /**
     * The action of a message.
     *
     * @throws IllegalArgumentException if the message contains none, or one that the vendor would refuse
     */
    ActionDraft draft(Exchange exchange, CxoneActionsOperation operation, Optional<String> knownName) {
        Message message = exchange.getMessage();
        ObjectNode fields = fields(exchange, operation);
        Object header = message.getHeader(CxoneActionsConstants.DEPENDENCIES);
        Object dependencies = header == null ? endpoint.getConfiguration().getDependencies() : header;
        if (dependencies != null && (header != null || !fields.has("dependencies"))) {
            CommaList.of(dependencies).forEach(fields.putArray("dependencies")::add);
        }
        Optional<String> inside =
                Optional.ofNullable(fields.path("name").textValue()).filter(text -> !text.isBlank());
        Optional<String> outside = knownName.or(endpoint::fixedName);
        if (inside.isPresent() && outside.isPresent() && !inside.equals(outside)) {
            throw new IllegalArgumentException(operation + ": the body contains the action " + inside.get()
                    + ", but the message is for " + outside.get());
        }
        String name = outside.or(() -> inside)
                .or(() -> name(message))
                .or(() -> fileName(message))
                .orElseThrow(() ->
                        new IllegalArgumentException(operation + " needs the name of the action: in the URI, in the"
                                + " header " + CxoneActionsConstants.NAME + ", or in the body"));
        return new ActionDraft(name, fields);
    }

    /** The name of the action in the URI, else in the header, which an earlier endpoint of the route may have set. */
    Optional<String> name(Message message) {
        return endpoint.fixedName()
                .or(() -> Optional.ofNullable(message.getHeader(CxoneActionsConstants.NAME, String.class))
                        .filter(text -> !text.isBlank()));
    }

    private static Optional<String> fileName(Message message) {
        return Optional.ofNullable(message.getHeader(Exchange.FILE_NAME_ONLY, String.class))
                .or(() -> Optional.ofNullable(message.getHeader(Exchange.FILE_NAME, String.class))
                        .map(path -> path.substring(path.lastIndexOf('/') + 1)))
                .map(file -> file.replaceFirst("\\.[^.]*$", ""));
    }

    private ObjectNode fields(Exchange exchange, CxoneActionsOperation operation) {
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            throw new IllegalArgumentException(operation + " needs a body: the text of a script, or an action");
        }
        if (JsonBody.isText(body)) {
            return ofText(text(exchange, body, operation), operation);
        }
        return known(json.read(exchange, operation.name()))
                .orElseThrow(
                        () -> new IllegalArgumentException(operation + " needs a script, or an action with some of the"
                                + " fields " + ActionDraft.FIELDS + ", but the body is " + JsonBody.describe(body)
                                + " without them"));
    }

    private ObjectNode ofText(String text, CxoneActionsOperation operation) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(operation + " needs a body: the text of a script, or an action");
        }
        return text.stripLeading().startsWith("{") ? parsed(text).orElseGet(() -> ofScript(text)) : ofScript(text);
    }

    private ObjectNode ofScript(String script) {
        ObjectNode fields = mapper.createObjectNode();
        fields.putObject("script").put("content", script);
        return fields;
    }

    private Optional<ObjectNode> parsed(String text) {
        try {
            return known(mapper.readTree(text));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<ObjectNode> known(JsonNode tree) {
        return Optional.of(tree)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(ActionDraft::hasKnownField)
                .map(ObjectNode::deepCopy);
    }

    private static String text(Exchange exchange, Object body, CxoneActionsOperation operation) {
        if (body instanceof CharSequence text) {
            return text.toString();
        }
        try (InputStream stream = stream(exchange, body)) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IllegalArgumentException(operation + ": the body is larger than 1 MiB; a script has at most "
                        + ScriptText.MAX_BYTES + " bytes");
            }
            return ScriptText.decode(bytes, operation.name());
        } catch (IOException | NoTypeConversionAvailableException e) {
            throw new IllegalArgumentException(operation + ": the body cannot be read", e);
        } finally {
            if (body instanceof StreamCache cache) {
                cache.reset();
            }
        }
    }

    /** Of a file the bytes, which Camel would decode by its option charset. */
    private static InputStream stream(Exchange exchange, Object body)
            throws IOException, NoTypeConversionAvailableException {
        Object content = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        return content instanceof File file
                ? Files.newInputStream(file.toPath())
                : exchange.getContext().getTypeConverter().mandatoryConvertTo(InputStream.class, exchange, body);
    }
}
