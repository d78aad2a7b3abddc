// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.exchange.JsonBody;
import io.camelcx.support.http.MultipartBody;
import io.camelcx.support.http.RequestBody;
import jakarta.activation.DataHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;

/** Makes the body of a request that sends a mail: the message's body is the mail, in the vendor's {@code data}. */
final class NewMail {

    private static final String DATA = "data";
    private static final String OPERATION_ID = "operationId";

    private final ObjectMapper mapper;
    private final JsonBody bodies;
    private final boolean attachments;
    private final String attachmentsField;
    private final int maxSize;

    NewMail(ObjectMapper mapper, GenesysSecuremailConfiguration options) {
        this.mapper = mapper;
        this.bodies = new JsonBody(mapper);
        this.attachments = options.isAttachments();
        this.attachmentsField = options.fields().attachments().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("attachmentsField must be the name of a field"));
        this.maxSize = options.getMaxMailSize();
    }

    /** Everything as JSON, attachments in Base64. */
    ObjectNode inline(Exchange exchange) throws IOException {
        ObjectNode request = request(exchange);
        Map<String, DataHandler> files = files(exchange);
        if (!files.isEmpty()) {
            ArrayNode list = ((ObjectNode) request.path(DATA)).withArray(attachmentsField);
            int left = maxSize;
            for (Map.Entry<String, DataHandler> file : files.entrySet()) {
                byte[] content = content(file.getValue(), left);
                left -= content.length;
                list.addObject()
                        .put("name", file.getKey())
                        .put("contentType", file.getValue().getContentType())
                        .put("content", content);
            }
        }
        return request;
    }

    /** A form: the mail as JSON in the field {@code data}, attachments as files. */
    MultipartBody form(Exchange exchange) {
        ObjectNode request = request(exchange);
        MultipartBody.Builder form =
                MultipartBody.builder().field(DATA, bytes(request.path(DATA).toString()));
        if (request.has(OPERATION_ID)) {
            form.field(OPERATION_ID, bytes(request.path(OPERATION_ID).asText()));
        }
        files(exchange)
                .forEach((name, file) -> form.file(
                        attachmentsField,
                        name,
                        file.getContentType(),
                        RequestBody.reopenable(file::getInputStream, OptionalLong.empty())));
        return form.build();
    }

    private ObjectNode request(Exchange exchange) {
        JsonNode body = bodies.read(exchange, "send");
        if (!(body instanceof ObjectNode mail)) {
            throw new IllegalArgumentException("send needs a mail as its body: a map, a record or a JSON object");
        }
        ObjectNode request =
                isWhole(mail) ? mail.deepCopy() : mapper.createObjectNode().set(DATA, mail.deepCopy());
        Optional.ofNullable(exchange.getMessage().getHeader(GenesysSecuremailConstants.OPERATION_ID, String.class))
                .ifPresent(id -> request.put(OPERATION_ID, id));
        return request;
    }

    /** Whether the body is the request already. */
    private static boolean isWhole(ObjectNode body) {
        Set<String> whole = Set.of(DATA, OPERATION_ID);
        return body.path(DATA).isObject()
                && body.properties().stream().allMatch(field -> whole.contains(field.getKey()));
    }

    private Map<String, DataHandler> files(Exchange exchange) {
        return attachments && exchange.getMessage(AttachmentMessage.class).hasAttachments()
                ? exchange.getMessage(AttachmentMessage.class).getAttachments()
                : Map.of();
    }

    private byte[] content(DataHandler file, int left) throws IOException {
        try (InputStream stream = file.getInputStream()) {
            byte[] content = stream.readNBytes(left);
            if (content.length == left && stream.read() >= 0) {
                throw new IllegalArgumentException("The attachments have more than maxMailSize=" + maxSize
                        + " bytes; use sendAs=multipart, or a higher maxMailSize");
            }
            return content;
        }
    }

    private static RequestBody bytes(String text) {
        return RequestBody.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
