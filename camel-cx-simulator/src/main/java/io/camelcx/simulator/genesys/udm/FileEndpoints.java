// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.form.GenesysForm;
import io.camelcx.simulator.genesys.settings.UdmReplies.Links;
import io.camelcx.simulator.genesys.udm.content.TimeFrame;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.FormPart;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.http.Routes;
import java.util.List;
import java.util.stream.Stream;

/** The operations on the certificate and on files. */
record FileEndpoints(UdmApi api, UdmVersion version) {
    private static final int MAX_FILES = 100;

    void addTo(Routes routes) {
        String files = version.path() + "/files";
        String cipher = version.path() + "/cipher";
        routes.on("GET", cipher, this::certificate)
                .on("POST", cipher + "/{certificatefilename}", this::upload)
                .on("GET", version.path() + "/file-metadatas", this::metadata)
                .on("GET", files, this::links)
                .on("DELETE", files, this::deleteAll)
                .on("GET", files + "/{filename}", this::download)
                .on("DELETE", files + "/{filename}", this::delete);
    }

    private Answer certificate(HttpCall call) {
        return api.certificate()
                .map(certificate -> answers().ok(certificate.json(api.contactCenter())))
                .orElseThrow(() -> RefusedException.of(404, "No certificate was uploaded"));
    }

    private Answer upload(HttpCall call) {
        String name = call.variable("certificatefilename");
        FormPart file = GenesysForm.required(call, "file");
        if (!api.uploadCertificate(name, file.content())) {
            throw RefusedException.of(400, "The file is no X.509 certificate with an RSA key");
        }
        return answers().answer(201, Json.tree(name));
    }

    private Answer metadata(HttpCall call) {
        TimeFrame frame = new TimeFrame(
                call.query("startDate").map(text -> JobFields.time("startDate", text)),
                call.query("endDate").map(text -> JobFields.time("endDate", text)));
        List<ObjectNode> found = api.exports().files().stream()
                .filter(file -> frame.contains(file.uploaded()))
                .filter(file -> call.query("historyId")
                        .map(id -> id.equals(Long.toString(file.historyId())))
                        .orElse(true))
                .filter(file -> UdmAnswers.contains(call, "name", file.name()))
                .filter(file ->
                        UdmAnswers.contains(call, "jobTitle", file.request().title()))
                .filter(file -> UdmAnswers.contains(call, "type", file.request().type()))
                .filter(file ->
                        UdmAnswers.contains(call, "source", file.request().source()))
                .map(StoredFile::json)
                .toList();
        return answers().page(call, found);
    }

    private Answer links(HttpCall call) {
        List<String> names = names(call);
        if (names.size() > MAX_FILES) {
            throw RefusedException.of(400, "filename has " + names.size() + " names, allowed are " + MAX_FILES);
        }
        List<String> missing = names.stream()
                .filter(name -> api.exports().file(name).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            return Answer.json(
                    404, Json.tree(missing.stream().map(FileEndpoints::path).toList()));
        }
        List<ObjectNode> links = names.stream()
                .map(name -> path(api.link(call.serverName(), name)))
                .toList();
        boolean bare = api.settings().replies().links() == Links.OBJECT_IF_ONE && links.size() == 1;
        return answers().ok(bare ? links.get(0) : Json.tree(links));
    }

    private Answer download(HttpCall call) {
        String name = call.variable("filename");
        if (api.exports().file(name).isEmpty()) {
            throw RefusedException.of(404, "File " + name + " not found");
        }
        return Answer.redirect(303, api.link(call.serverName(), name));
    }

    /** The operation documents no 404: what is not there is deleted. */
    private Answer delete(HttpCall call) {
        api.exports().deleteFile(call.variable("filename"));
        return Answer.empty(204);
    }

    private Answer deleteAll(HttpCall call) {
        List<String> left = names(call).stream()
                .filter(name -> !api.exports().deleteFile(name))
                .toList();
        return left.isEmpty() ? Answer.empty(204) : Answer.json(500, Json.tree(left));
    }

    private static List<String> names(HttpCall call) {
        String names = call.query("filename").orElseThrow(() -> RefusedException.of(400, "filename is missing"));
        return Stream.of(names.split(",")).map(String::trim).toList();
    }

    private static ObjectNode path(String value) {
        return Json.object().put("path", value);
    }

    private UdmAnswers answers() {
        return new UdmAnswers(api.settings().replies());
    }
}
