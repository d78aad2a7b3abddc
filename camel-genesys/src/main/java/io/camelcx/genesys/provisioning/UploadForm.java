// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.OperationParameter;
import io.camelcx.genesys.operation.OperationParameter.Kind;
import io.camelcx.support.exchange.StreamedBody;
import io.camelcx.support.http.MultipartBody;
import io.camelcx.support.http.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * The form of an operation that uploads files, which are read while they are sent.
 *
 * @param parts  the operation's parameters
 * @param values the values of the parts that are texts
 */
record UploadForm(List<OperationParameter> parts, Map<String, String> values) {

    private static final String USERS = "csvfile";

    /** @throws IllegalArgumentException if the body of the message does not have the files */
    MultipartBody of(Exchange exchange, ApiOperation operation) {
        MultipartBody.Builder form = MultipartBody.builder();
        for (OperationParameter part : parts) {
            if (part.kind() == Kind.FILE) {
                add(form, exchange, operation, part.name());
            } else if (part.kind() == Kind.PART && values.containsKey(part.name())) {
                form.field(
                        part.name(),
                        RequestBody.of(values.get(part.name()).strip().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return form.build();
    }

    private void add(MultipartBody.Builder form, Exchange exchange, ApiOperation operation, String field) {
        Object body = exchange.getMessage().getBody();
        boolean one = parts.stream().filter(part -> part.kind() == Kind.FILE).count() == 1;
        Object content = body instanceof Map<?, ?> files ? files.get(field) : body;
        if (content == null || !one && content == body) {
            throw new IllegalArgumentException(operation.name() + " needs "
                    + (one ? "a body with the content of the file" : "a body that is a map with the file " + field));
        }
        String name = StreamedBody.fileName(content)
                .or(() -> Optional.ofNullable(exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class)))
                .map(path -> path.replaceFirst(".*[/\\\\]", ""))
                .orElse(field.equals(USERS) ? "users.csv" : field);
        form.file(
                field,
                name,
                field.equals(USERS) ? "text/csv" : "application/octet-stream",
                StreamedBody.of(exchange, content, operation.name()));
    }
}
