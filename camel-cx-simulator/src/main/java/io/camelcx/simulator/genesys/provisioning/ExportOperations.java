// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.settings.ProvisioningSettings;
import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The export of users to CSV. Thread-safe. */
final class ExportOperations {

    private record Export(ObjectNode request, Instant start) {}

    private final UserDirectory users;
    private final Supplier<ProvisioningSettings> settings;
    private final Clock clock;
    private final Map<String, Export> exports = new ConcurrentHashMap<>();

    ExportOperations(UserDirectory users, Supplier<ProvisioningSettings> settings, Clock clock) {
        this.users = users;
        this.settings = settings;
        this.clock = clock;
    }

    void addTo(Map<String, ProvisioningAction> actions) {
        actions.put("exportFile", this::start);
        actions.put("getExportStatus", this::status);
        actions.put("downloadExport", this::status);
    }

    private Answer start(ProvisioningRequest request) {
        String id = UUID.randomUUID().toString();
        exports.put(id, new Export(request.body(), clock.instant()));
        return Envelope.done(Json.object().put("id", id), List.of());
    }

    private Answer status(ProvisioningRequest request) {
        String id = request.call().query("id").orElseThrow();
        Export export =
                Optional.ofNullable(exports.get(id)).orElseThrow(() -> Envelope.refusal(404, "Unknown export " + id));
        Duration time = settings.get().exportTime();
        double progress = time.isZero()
                ? 1
                : Math.min(
                        1,
                        (double) Duration.between(export.start(), clock.instant())
                                        .toMillis()
                                / time.toMillis());
        if (request.parameter("download").equals("true")) {
            return progress < 1 ? Envelope.error(400, "The export is not done") : file(export.request());
        }
        boolean percent = settings.get().progressInPercent();
        return Envelope.done(
                Json.object().put("id", id).put("progress", percent ? Math.floor(100 * progress) : progress),
                List.of());
    }

    private Answer file(ObjectNode request) {
        List<String> fields = new ArrayList<>();
        request.path("fields").forEach(field -> fields.add(field.asText()));
        List<String> wanted = new ArrayList<>();
        request.path("personDBIDs").forEach(dbid -> wanted.add(dbid.asText()));
        StringBuilder csv = new StringBuilder(CsvLines.line(fields));
        users.all().stream()
                .filter(user -> wanted.isEmpty() || wanted.contains(String.valueOf(user.dbid())))
                .forEach(user -> csv.append(CsvLines.line(row(user, fields))));
        return Answer.of(200, "text/csv;charset=utf-8", csv.toString().getBytes(StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + request.path("fileName").asText() + "\"");
    }

    private static List<String> row(CentreUser user, List<String> fields) {
        ObjectNode json = UserOperations.json(user);
        return fields.stream()
                .map(json::path)
                .map(value -> value.isContainerNode() ? text(value) : value.asText(""))
                .toList();
    }

    private static String text(JsonNode list) {
        List<String> items = new ArrayList<>();
        list.forEach(item -> items.add(
                item.isObject()
                        ? item.path("name").asText() + ":" + item.path("level").asText()
                        : item.asText()));
        return String.join(";", items);
    }
}
