// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.ClockTimer;
import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.form.GenesysForm;
import io.camelcx.simulator.genesys.settings.ProvisioningSettings;
import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.FormPart;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The import of users from CSV: one at a time, row by row. Thread-safe. */
final class ImportOperations {
    private static final String DELETED = "/d";

    private final UserDirectory users;
    private final UserOperations operations;
    private final Supplier<ProvisioningSettings> settings;
    private final ClockTimer timer;
    private final Guard guard = new Guard();
    private Import current = new Import(List.of(), "");

    private static final class Import {
        private final List<Map<String, String>> rows;
        private final String admin;
        private final List<ObjectNode> failed = new ArrayList<>();
        private int done;
        private boolean stopping;

        private Import(List<Map<String, String>> rows, String admin) {
            this.rows = rows;
            this.admin = admin;
        }

        private boolean isRunning() {
            return done < rows.size() && !stopping;
        }
    }

    ImportOperations(
            UserDirectory users, UserOperations operations, Supplier<ProvisioningSettings> settings, ClockTimer timer) {
        this.users = users;
        this.operations = operations;
        this.settings = settings;
        this.timer = timer;
    }

    void addTo(Map<String, ProvisioningAction> actions) {
        actions.put("importFile", this::start);
        actions.put("validateImportFile", this::validate);
        actions.put("terminateImport", request -> stop());
        actions.put("getImportStatus", request -> status());
        actions.put("postImport", this::start);
        actions.put("postValidateImport", this::validate);
        actions.put("postCheckImportStatus", request -> status());
    }

    private Answer start(ProvisioningRequest request) {
        List<Map<String, String>> rows = rows(request);
        boolean first = FormPart.isForm(request.call())
                && GenesysForm.all(request.call()).stream()
                        .anyMatch(part -> part.name().equals("validateBeforeImport")
                                && new String(part.content(), StandardCharsets.UTF_8).equals("true"));
        List<ObjectNode> problems = problems(rows);
        if (first && !problems.isEmpty()) {
            return Envelope.error(400, "The file has errors", problems);
        }
        guard.run(() -> {
            if (current.isRunning()) {
                throw Envelope.refusal(409, "An import is running");
            }
            current = new Import(rows, request.session().userName());
            proceed(current);
        });
        return Envelope.done();
    }

    private void proceed(Import running) {
        Duration rowTime = settings.get().rowTime();
        guard.run(() -> {
            while (running.isRunning() && rowTime.isZero()) {
                next(running);
            }
            if (running.isRunning()) {
                timer.after(rowTime, () -> {
                    guard.run(() -> {
                        if (running.isRunning()) {
                            next(running);
                        }
                    });
                    proceed(running);
                });
            }
        });
    }

    private void next(Import running) {
        Map<String, String> row = running.rows.get(running.done);
        running.done++;
        try {
            apply(row);
        } catch (RefusedException e) {
            String reason = Json.readObject(bytes(e.answer()))
                    .map(body -> body.at("/status/message").asText())
                    .orElse("failed");
            running.failed.add(Json.object()
                    .put("row", running.done)
                    .put("userName", row.getOrDefault("userName", ""))
                    .put("error", reason));
        }
    }

    private static byte[] bytes(Answer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            answer.body().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void apply(Map<String, String> row) {
        Optional<CentreUser> existing = users.named(row.getOrDefault("userName", ""));
        ObjectNode data = Json.object();
        row.forEach((name, value) -> {
            if (!name.equals("Action") && !value.isEmpty()) {
                data.put(name, value.equals(DELETED) ? "" : value);
            }
        });
        switch (row.getOrDefault("Action", "create")) {
            case "create" -> {
                problem(row).ifPresent(text -> {
                    throw Envelope.refusal(400, text);
                });
                operations.add(data);
            }
            case "modify" -> operations.update(existing.map(CentreUser::dbid).orElse(0), data);
            case "delete" -> operations.delete(existing.map(CentreUser::dbid).orElse(0));
            default -> throw Envelope.refusal(400, "Action is " + row.get("Action"));
        }
    }

    private Answer validate(ProvisioningRequest request) {
        List<ObjectNode> problems = problems(rows(request));
        return problems.isEmpty() ? Envelope.done() : Envelope.error(400, "The file has errors", problems);
    }

    private static List<ObjectNode> problems(List<Map<String, String>> rows) {
        List<ObjectNode> problems = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i + 1;
            problem(rows.get(i))
                    .ifPresent(text ->
                            problems.add(Envelope.part(400, text, Json.object().put("row", row))));
        }
        return problems;
    }

    private static Optional<String> problem(Map<String, String> row) {
        String action = row.getOrDefault("Action", "create");
        if (!List.of("create", "modify", "delete").contains(action)) {
            return Optional.of("Action is '" + action + "', allowed are create, modify and delete");
        }
        List<String> required = action.equals("create")
                ? List.of("userName", "firstName", "lastName", "password")
                : List.of("userName");
        return required.stream()
                .filter(name -> row.getOrDefault(name, "").isBlank())
                .findFirst()
                .map(name -> name + " is missing");
    }

    private static List<Map<String, String>> rows(ProvisioningRequest request) {
        String text = FormPart.isForm(request.call())
                ? new String(GenesysForm.required(request.call(), "csvfile").content(), StandardCharsets.UTF_8)
                : request.data().path("csv").asText();
        List<Map<String, String>> rows = CsvLines.rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (rows.isEmpty()) {
            throw Envelope.refusal(400, "The file has no rows");
        }
        return rows;
    }

    private Answer stop() {
        guard.run(() -> current.stopping = true);
        return Envelope.done();
    }

    private Answer status() {
        return guard.get(() -> {
            ObjectNode data = Json.object();
            ArrayNode importers = data.putArray("activeImporters");
            if (current.isRunning()) {
                importers.add(current.admin);
            }
            data.put("adminName", current.admin)
                    .put("succeedCount", current.done - current.failed.size())
                    .put("totalCount", current.rows.size());
            ArrayNode failed = data.putArray("failed");
            current.failed.forEach(failed::add);
            String last =
                    current.done == 0 ? "" : current.rows.get(current.done - 1).getOrDefault("userName", "");
            data.put("lastEntity", last)
                    .put("operation", "import")
                    .put("sheetName", "users")
                    .put("stopRequested", current.stopping)
                    .put("stopped", !current.isRunning());
            return Envelope.done(data, List.of());
        });
    }
}
