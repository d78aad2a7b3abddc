// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning.client;

import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.ApiOperation.Result;
import io.camelcx.genesys.operation.OperationParameter;
import io.camelcx.genesys.operation.OperationParameter.Kind;
import io.camelcx.genesys.operation.OperationParameter.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the table, as text: name, method and path, then words. {@code ?name} is a parameter of the query, {@code =name} a part of a form,
 * {@code @name} a file, {@code name} a field of the body and {@code data.name} one of its data; {@code *} makes it required, {@code :BOOLEAN} and
 * {@code :NUMBER} are types. {@code async} says that the outcome is a notification, {@code ->name} names the result.
 */
final class OperationRow {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern PARAMETER = Pattern.compile("([?=@]?)([\\w.-]+)(?::([A-Z]+))?(\\*?)");
    private static final String RESULT = "->";
    private static final String FILE = RESULT + "file";

    private OperationRow() {}

    static ProvisioningOperation read(String row) {
        String[] words = row.strip().split("\\s+");
        List<OperationParameter> parameters = new ArrayList<>();
        VARIABLE.matcher(words[2]).results().forEach(name -> parameters.add(OperationParameter.path(name.group(1))));
        List<String> rest = List.of(words).subList(3, words.length);
        boolean asynchronous = rest.contains("async");
        if (asynchronous) {
            parameters.add(OperationParameter.query(ProvisioningTable.AIO_ID));
        }
        String content = "";
        for (String word : rest) {
            if (word.startsWith(RESULT)) {
                content = word.equals(FILE) ? "" : word.substring(RESULT.length());
            } else if (!word.equals("async")) {
                parameters.add(parameter(word));
            }
        }
        ApiOperation call = ApiOperation.of(
                        words[0], words[1], words[2], rest.contains(FILE) ? Result.FILE : Result.VALUE)
                .in(ProvisioningTable.VERSION)
                .with(parameters);
        return new ProvisioningOperation(call, content, asynchronous);
    }

    private static OperationParameter parameter(String word) {
        Matcher matcher = PARAMETER.matcher(word);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The table has the word " + word);
        }
        Kind kind =
                switch (matcher.group(1)) {
                    case "?" -> Kind.QUERY;
                    case "=" -> Kind.PART;
                    case "@" -> Kind.FILE;
                    default -> Kind.FIELD;
                };
        Type type = matcher.group(3) == null ? Type.TEXT : Type.valueOf(matcher.group(3));
        return new OperationParameter(
                matcher.group(2), kind, type, !matcher.group(4).isEmpty(), Set.of());
    }
}
