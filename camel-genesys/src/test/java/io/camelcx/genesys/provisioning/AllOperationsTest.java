// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.operation.OperationParameter;
import io.camelcx.genesys.operation.OperationParameter.Kind;
import io.camelcx.genesys.provisioning.client.ProvisioningOperation;
import io.camelcx.genesys.provisioning.client.ProvisioningTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Every operation of the table is called with what it requires, and carried out. */
class AllOperationsTest {

    private static final Map<String, Object> USER =
            Map.of("userName", "kim", "firstName", "Kim", "lastName", "Lee", "password", "first-secret");
    private static final Map<String, Object> BODIES = Map.of(
            "postUsers", Map.of("userName", "lou", "firstName", "Lou", "lastName", "Reed", "password", "second-secret"),
            "updateUser", Map.of("wrapUpTime", 30),
            "putUsers", Map.of("dbid", 1001, "lastName", "Reed"),
            "postImport", Map.of("csv", "Action,userName\ndelete,kim\n"),
            "postValidateImport", Map.of("csv", "Action,userName\ndelete,kim\n"),
            "importFile", "Action,userName\nmodify,agent3\n",
            "validateImportFile", "Action,userName\nmodify,agent3\n",
            "recCertPost", Map.of("certificate_file", "PEM", "key_file", "KEY"));

    @AutoClose
    private final ProvisioningBed bed = ProvisioningBed.open();

    @Test
    void eachIsCarriedOut() {
        Map<String, Object> ids = new HashMap<>(Map.of("script_dbid", "5000"));
        ProvisioningTable.operations().forEach(operation -> {
            ids.put(
                    "dbid",
                    operation.name().equals("deleteUser")
                            ? "1005"
                            : operation.name().equals("deleteUsers") ? "1006" : "1001");
            Exchange called = bed.call("operation=" + operation.name(), body(operation), headers(operation, ids));

            assertThat(called.getException()).as(operation.name()).isNull();
            if (operation.name().equals("exportFile")) {
                ids.put("id", called.getMessage().getHeader(GenesysProvisioningConstants.ID));
            }
        });
    }

    private static Map<String, Object> headers(ProvisioningOperation operation, Map<String, Object> ids) {
        Map<String, Object> headers = new HashMap<>();
        for (OperationParameter parameter : operation.call().parameters()) {
            String name = parameter.name();
            if (ids.containsKey(name)) {
                headers.put(GenesysProvisioningConstants.ID, ids.get(name));
            } else if (name.equals("object_type")) {
                headers.put(GenesysProvisioningConstants.OBJECT_TYPE, "skills");
            } else if (parameter.required() && parameter.kind() == Kind.QUERY) {
                headers.put(GenesysProvisioningConstants.PREFIX + name, name.equals("adminName") ? "demo" : "1");
            } else if (parameter.kind() == Kind.PATH) {
                headers.put(GenesysProvisioningConstants.PREFIX + name, "Queue");
            }
        }
        return headers;
    }

    private static Object body(ProvisioningOperation operation) {
        if (BODIES.containsKey(operation.name())) {
            return BODIES.get(operation.name());
        }
        if (operation.call().hasFile(ProvisioningTable.VERSION)) {
            return "content";
        }
        Map<String, Object> body = new HashMap<>();
        for (OperationParameter parameter : operation.call().parameters()) {
            String name = parameter.name().replaceFirst("^data\\.", "");
            if (parameter.kind() == Kind.FIELD && parameter.required() && !name.equals("data")) {
                body.put(name, value(name));
            } else if (parameter.kind() == Kind.FIELD && name.equals("data")) {
                body.put("name", "a name");
            }
        }
        return body;
    }

    private static Object value(String name) {
        return switch (name) {
            case "fields" -> List.of("userName");
            case "personDBIDs", "objectIds", "statisticDefinitions" -> List.of();
            case "filterParameters", "options" -> Map.of();
            default -> USER.getOrDefault(name, "a " + name);
        };
    }
}
