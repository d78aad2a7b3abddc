// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.form.GenesysForm;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Options, capacity rules, statistic definitions, and the named settings. Thread-safe. */
final class SettingOperations {
    private final Guard guard = new Guard();
    private final Map<String, Map<String, ObjectNode>> named = new LinkedHashMap<>();
    private ObjectNode options = Json.object();
    private ArrayNode definitions = Json.object().arrayNode();
    private int lastScript = 5000;

    SettingOperations() {
        options.putObject("interaction-workspace").put("agent.auto-answer", "false");
        capacityRules().put("5000", rule("5000", Json.object().put("name", "Default")));
    }

    void addTo(Map<String, ProvisioningAction> actions) {
        put(actions, "optionsGet", request -> options());
        put(actions, "optionsPost", this::replaceOptions);
        put(actions, "optionsPut", this::changeOptions);
        put(actions, "capRulesGet", this::listRules);
        put(actions, "capRulesPost", this::addRule);
        put(actions, "capRulesPut", this::changeRule);
        put(actions, "capRulesDelete", this::deleteRule);
        put(actions, "getStatisticDefinitions", request -> definitions());
        put(actions, "postStatisticDefinitions", this::replaceDefinitions);
        put(actions, "deleteStatisticDefinition", this::deleteDefinition);
        put(actions, "getExportStatisticDefinitions", request -> definitions());
        put(actions, "postImportStatisticDefinitions", request -> form(request, "statistic-definitions"));
        put(actions, "checkMigrateConflicts", request -> Envelope.done());
        put(actions, "migrateStatistics", request -> Envelope.done());
        put(actions, "updateResetTimes", request -> Envelope.done());
        for (String kind : List.of("InboundSettings", "OutboundSettings")) {
            put(actions, "get" + kind, request -> list(kind, "settings"));
            put(actions, "modify" + kind, request -> store(kind, request.data()));
            put(actions, "delete" + kind, request -> remove(kind, request.parameter("name")));
        }
        for (String kind : List.of("ApiEndpoints", "Templates")) {
            put(actions, "get" + kind, request -> list(kind, kind.equals("Templates") ? "templates" : "apiEndpoints"));
            put(actions, "post" + kind, request -> store(kind, request.data()));
            put(actions, "put" + kind, request -> store(kind, request.data()));
            put(actions, "delete" + kind, request -> remove(kind, request.parameter("name")));
        }
        put(actions, "postSettings", request -> Envelope.done());
        put(actions, "recCertGet", request -> list("certificates", "certificates"));
        put(actions, "recCertPost", this::addCertificate);
        put(actions, "recCertDelete", request -> remove("certificates", request.parameter("alias")));
        put(actions, "recCertCheck", request -> form(request, "certificate_file"));
        put(actions, "recCertCheckKey", request -> form(request, "key_file"));
        put(actions, "postStorage", SettingOperations::storage);
        put(actions, "getWhitelist", request -> whitelist());
        put(actions, "postWhitelist", request -> store("whitelist", hosts(request)));
        put(actions, "putWhitelist", request -> store("whitelist", hosts(request)));
        put(actions, "deleteWhitelist", request -> Envelope.done());
        put(actions, "postWhitelistStatus", request -> Envelope.done());
        put(actions, "checkInactivity", request -> Envelope.done());
    }

    private void put(Map<String, ProvisioningAction> actions, String name, ProvisioningAction action) {
        actions.put(name, request -> guard.get(() -> action.answer(request)));
    }

    private Answer options() {
        ObjectNode data = Json.object();
        data.set("options", options.deepCopy());
        return Envelope.done(data.put("cmeAppName", "CloudCluster").put("cmeAppDBID", 110), List.of());
    }

    private Answer replaceOptions(ProvisioningRequest request) {
        options = request.data().path("options").deepCopy();
        return Envelope.done();
    }

    private Answer changeOptions(ProvisioningRequest request) {
        for (String field : List.of("newOptions", "changedOptions")) {
            request.data().path(field).properties().forEach(section -> options.withObjectProperty(section.getKey())
                    .setAll((ObjectNode) section.getValue()));
        }
        request.data().path("deletedOptions").properties().forEach(section -> section.getValue()
                .fieldNames()
                .forEachRemaining(
                        key -> options.withObjectProperty(section.getKey()).remove(key)));
        return Envelope.done();
    }

    private Map<String, ObjectNode> capacityRules() {
        return named.computeIfAbsent("capacityRules", kind -> new LinkedHashMap<>());
    }

    private static ObjectNode rule(String dbid, ObjectNode data) {
        ObjectNode rule = Json.object()
                .put("scriptDBID", dbid)
                .put("name", data.path("name").asText());
        rule.set("mediaRules", data.path("mediaRules").isObject() ? data.path("mediaRules") : Json.object());
        return rule;
    }

    private Answer listRules(ProvisioningRequest request) {
        ObjectNode data = Json.object();
        ArrayNode rules = data.putArray("capacityRules");
        capacityRules().forEach((dbid, rule) -> {
            if ((request.parameter("script_dbid").isBlank()
                            || request.parameter("script_dbid").equals(dbid))
                    && (request.parameter("name").isBlank()
                            || request.parameter("name")
                                    .equals(rule.path("name").asText()))) {
                rules.add(rule);
            }
        });
        return Envelope.done(data, List.of());
    }

    private Answer addRule(ProvisioningRequest request) {
        String dbid = String.valueOf(++lastScript);
        capacityRules().put(dbid, rule(dbid, request.data()));
        return Envelope.done(Json.object().put("scriptDBID", dbid), List.of());
    }

    private Answer changeRule(ProvisioningRequest request) {
        ObjectNode rule = rule(request);
        if (request.data().hasNonNull("name")) {
            rule.set("name", request.data().get("name"));
        }
        ObjectNode media = rule.withObjectProperty("mediaRules");
        request.data().path("mediaRules").properties().forEach(entry -> media.set(entry.getKey(), entry.getValue()));
        request.data().path("deletedMediaRules").forEach(name -> media.remove(name.asText()));
        return Envelope.done();
    }

    private Answer deleteRule(ProvisioningRequest request) {
        rule(request);
        capacityRules().remove(request.call().variable("script_dbid"));
        return Envelope.done();
    }

    private ObjectNode rule(ProvisioningRequest request) {
        String dbid = request.call().variable("script_dbid");
        return Optional.ofNullable(capacityRules().get(dbid))
                .orElseThrow(() -> Envelope.refusal(404, "Unknown capacity rule " + dbid));
    }

    private Answer definitions() {
        return Envelope.done(Json.object().set("statisticDefinitions", definitions.deepCopy()), List.of());
    }

    private Answer replaceDefinitions(ProvisioningRequest request) {
        JsonNode given = request.data().path("statisticDefinitions");
        if (given instanceof ArrayNode list) {
            definitions = list.deepCopy();
        } else {
            definitions.add(given.deepCopy());
        }
        return Envelope.done();
    }

    private Answer deleteDefinition(ProvisioningRequest request) {
        for (int i = definitions.size() - 1; i >= 0; i--) {
            JsonNode definition = definitions.get(i);
            if (definition.path("objectType").asText().equals(request.call().variable("type"))
                    && definition
                            .path("objectId")
                            .asText()
                            .equals(request.call().variable("object"))) {
                definitions.remove(i);
            }
        }
        return Envelope.done();
    }

    private Answer list(String kind, String field) {
        ObjectNode data = Json.object();
        ArrayNode list = data.putArray(field);
        named.getOrDefault(kind, Map.of()).values().forEach(list::add);
        return Envelope.done(data, List.of());
    }

    private Answer store(String kind, ObjectNode item) {
        ObjectNode shown = item.deepCopy();
        shown.remove("password");
        named.computeIfAbsent(kind, any -> new LinkedHashMap<>())
                .put(item.path("name").asText(), shown);
        return Envelope.done();
    }

    private Answer remove(String kind, String name) {
        named.getOrDefault(kind, new LinkedHashMap<>()).remove(name);
        return Envelope.done();
    }

    private Answer addCertificate(ProvisioningRequest request) {
        form(request, "key_file");
        form(request, "certificate_file");
        String alias =
                "certificate-" + (named.getOrDefault("certificates", Map.of()).size() + 1);
        return store("certificates", Json.object().put("name", alias).put("alias", alias));
    }

    /** The form must have the file; nothing is done with it. */
    private static Answer form(ProvisioningRequest request, String field) {
        GenesysForm.required(request.call(), field);
        return Envelope.done();
    }

    private static Answer storage(ProvisioningRequest request) {
        GenesysForm.required(request.call(), "storage_file");
        return Envelope.done(Json.object().put("id", UUID.randomUUID().toString()), List.of());
    }

    private static ObjectNode hosts(ProvisioningRequest request) {
        return request.data().deepCopy().put("name", request.data().path("host").asText("host"));
    }

    private Answer whitelist() {
        ObjectNode body = Json.object();
        body.putObject("status").put("code", 0);
        body.put("whitelistStatus", true);
        ArrayNode list = body.putArray("whitelist");
        named.getOrDefault("whitelist", Map.of()).values().forEach(list::add);
        return Answer.json(200, body);
    }
}
