// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.securemail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.form.GenesysForm;
import io.camelcx.simulator.http.FormPart;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mail that a consumer sends: JSON with attachments in Base64, or a form whose field {@code data} is the JSON and whose
 * files are the attachments. The vendor's text says nothing of the fields in {@code data}.
 *
 * @param operationId what the caller calls the request
 * @param address the consumer's address
 * @param fields all fields of {@code data} but the attachments
 */
record NewMail(
        Optional<String> operationId,
        String address,
        String subject,
        String text,
        List<MailAttachment> attachments,
        Map<String, Object> fields) {
    private static final List<String> ADDRESS_NAMES =
            List.of("address", "from", "fromAddress", "email", "emailAddress");
    private static final List<String> FORBIDDEN_FILES = List.of(".exe", ".bat", ".com", ".cmd", ".js");

    /**
     * Reads a request.
     *
     * @throws io.camelcx.simulator.http.RefusedException with 400
     */
    static NewMail read(HttpCall call) {
        List<FormPart> parts = FormPart.isForm(call) ? GenesysForm.all(call) : List.of();
        byte[] json = parts.stream()
                .filter(part -> part.name().equals("data"))
                .findFirst()
                .map(FormPart::content)
                .orElse(call.body());
        ObjectNode body = Json.readObject(json).orElseThrow(() -> MailAnswers.invalid("body", "must be a JSON object"));
        // In a form the field is data already.
        JsonNode data = parts.isEmpty() || body.path("data").isObject() ? body.path("data") : body;
        if (!(data instanceof ObjectNode fields)) {
            throw MailAnswers.invalid("data", "must be a JSON object");
        }
        List<MailAttachment> attachments = new ArrayList<>(inline(fields.path("attachments")));
        parts.stream()
                .filter(part -> part.filename().isPresent() && !part.name().equals("data"))
                .map(part -> new MailAttachment(
                        part.filename().get(), part.mimetype().orElse("application/octet-stream"), part.content()))
                .forEach(attachments::add);
        attachments.forEach(NewMail::requireAllowed);
        String address = ADDRESS_NAMES.stream()
                .map(name -> fields.path(name).asText())
                .filter(text -> text.contains("@"))
                .findFirst()
                .orElseThrow(() -> MailAnswers.invalid("data", "must have an address in one of " + ADDRESS_NAMES));
        Map<String, Object> others = Json.map(fields);
        others.remove("attachments");
        return new NewMail(
                Optional.of(body.path("operationId").asText()).filter(id -> !id.isEmpty()),
                address,
                fields.path("subject").asText(),
                Stream.of("text", "body", "message")
                        .map(name -> fields.path(name).asText())
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""),
                attachments,
                others);
    }

    private static List<MailAttachment> inline(JsonNode list) {
        List<MailAttachment> attachments = new ArrayList<>();
        for (JsonNode file : list) {
            try {
                byte[] content = Optional.ofNullable(file.path("content").binaryValue())
                        .orElseThrow(() -> MailAnswers.invalid("attachments", "must have content"));
                attachments.add(new MailAttachment(
                        file.path("name").asText("file"),
                        file.path("contentType").asText("application/octet-stream"),
                        content));
            } catch (IOException e) {
                throw MailAnswers.invalid("attachments", "must have content in Base64");
            }
        }
        return attachments;
    }

    private static void requireAllowed(MailAttachment file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (FORBIDDEN_FILES.stream().anyMatch(name::endsWith)) {
            throw MailAnswers.invalidFileType(file.name());
        }
    }
}
