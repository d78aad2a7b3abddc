// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.operation.OperationParameter.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refuses a call that the vendor would refuse, before it is made. */
final class OperationCheck {

    private final ApiOperation operation;
    private final String version;
    private final OperationInput input;

    OperationCheck(ApiOperation operation, String version, OperationInput input) {
        this.operation = operation;
        this.version = version;
        this.input = input;
    }

    /** @throws IllegalArgumentException if the version lacks the operation, or something is missing or wrong */
    void check() {
        if (!operation.isIn(version)) {
            throw refusal("version " + version + " of the API does not have it; these versions do: "
                    + String.join(", ", operation.versions()));
        }
        List<String> missing = new ArrayList<>();
        for (OperationParameter parameter : operation.parameters(version)) {
            if (parameter.required() && isMissing(parameter)) {
                missing.add(parameter.name());
            }
        }
        if (!missing.isEmpty()) {
            throw refusal("missing: " + String.join(", ", missing));
        }
        input.parameters().forEach(this::check);
    }

    private boolean isMissing(OperationParameter parameter) {
        return switch (parameter.kind()) {
            case FIELD -> isMissing(parameter.name());
            case FILE -> input.file().isEmpty();
            case PATH, QUERY, PART -> {
                String value = input.parameters().get(parameter.name());
                yield value == null || value.isBlank();
            }
        };
    }

    private boolean isMissing(String path) {
        JsonNode field = input.body().orElseThrow(() -> refusal("the body is missing"));
        if (!field.isObject()) {
            throw refusal("the body must be a JSON object");
        }
        for (String name : path.split("\\.")) {
            field = field.path(name);
        }
        return field.isMissingNode() || field.isNull();
    }

    private void check(String name, String value) {
        Optional<OperationParameter> known = operation
                .parameter(name, version)
                .filter(each -> each.kind() != Kind.FIELD && each.kind() != Kind.FILE);
        OperationParameter parameter = known.orElseThrow(() -> refusal("it has no parameter " + name));
        if (!parameter.type().allows(value)) {
            throw refusal(parameter.name() + " must be " + parameter.type().words() + ", not " + value);
        }
        if (parameter.kind() == Kind.PATH && value.matches("\\.{1,2}")) {
            // In any encoding a server would take it for another path.
            throw refusal(parameter.name() + " must be a name, not " + value);
        }
    }

    private IllegalArgumentException refusal(String problem) {
        return new IllegalArgumentException("The operation " + operation.name() + " is refused: " + problem);
    }
}
