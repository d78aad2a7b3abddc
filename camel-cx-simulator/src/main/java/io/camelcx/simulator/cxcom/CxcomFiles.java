// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.cxcom.settings.CxcomGroup;
import io.camelcx.simulator.cxcom.settings.CxcomSettings;
import io.camelcx.simulator.cxcom.settings.CxcomUser;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.FormPart;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * The host of uploads (data.cx.com), a port of its own, as a test or a demonstration directs it. How files are read, listed, moved and deleted is not
 * documented, so the host does none of it. Thread-safe.
 */
public final class CxcomFiles {
    static final String PATH = "/1/data";

    private final CxcomSettings settings;
    private final CxcomAuthorization authorization;
    private final Clock clock;
    private final Guard guard = new Guard();
    private final Map<FileAddress, StoredFile> files = new LinkedHashMap<>();

    CxcomFiles(CxcomSettings settings, CxcomAuthorization authorization, Clock clock) {
        this.settings = settings;
        this.authorization = authorization;
        this.clock = clock;
    }

    void mount(ServletContextHandler context) {
        Routes routes = new Routes().on("POST", PATH + "/{file}", this::upload);
        context.addServlet(new ServletHolder(new RoutesServlet(routes, CxcomProblem::unknown)), "/1/*");
    }

    /** The uploaded files in the order of their first uploads, each in its newest version. */
    @Control("GET /files")
    public List<StoredFile> files() {
        return guard.get(() -> List.copyOf(files.values()));
    }

    /**
     * The newest version of a file.
     *
     * @param ownerId the UUID of the user or group that it belongs to
     * @param path its path, which begins with a slash
     */
    public Optional<StoredFile> find(String ownerId, String path) {
        return guard.get(() -> Optional.ofNullable(files.get(new FileAddress(ownerId, path))));
    }

    /** Removes all files. */
    @Control("DELETE /files")
    public void clear() {
        guard.run(files::clear);
    }

    /** How many bytes an owner's files have. */
    long used(String ownerId) {
        return files().stream()
                .filter(file -> file.ownerId().equals(ownerId))
                .mapToLong(file -> file.content().length)
                .sum();
    }

    private Answer upload(HttpCall call) {
        CxcomUser user = authorization.requireUser(call);
        FileAddress address = FileAddress.parse(call.path().substring(PATH.length() + 1));
        String owner = address.owner().equals("self") ? user.id() : address.owner();
        if (!owners(user).anyMatch(owner::equals)) {
            throw CxcomProblem.accessDenied();
        }
        List<FormPart> form = form(call);
        String type = new String(field(form, "file_content_type").content(), StandardCharsets.UTF_8);
        byte[] content = field(form, "file").content();
        return Answer.json(
                200,
                store(new FileAddress(owner, address.path()), type, content).json());
    }

    private StoredFile store(FileAddress address, String type, byte[] content) {
        return guard.get(() -> files.merge(
                address,
                new StoredFile(address.owner(), address.path(), 1, type, content, clock.instant(), clock.instant()),
                (older, newer) -> older.next(type, content, clock.instant())));
    }

    private Stream<String> owners(CxcomUser user) {
        return Stream.concat(
                Stream.of(user.id()),
                settings.groups().stream()
                        .filter(group -> group.members().contains(user.username()))
                        .map(CxcomGroup::id));
    }

    private static List<FormPart> form(HttpCall call) {
        try {
            return FormPart.all(call);
        } catch (IllegalArgumentException e) {
            throw CxcomProblem.invalid(e.getMessage());
        }
    }

    private static FormPart field(List<FormPart> form, String name) {
        return form.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CxcomProblem.invalid("The form has no field " + name));
    }
}
