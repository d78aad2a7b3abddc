// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.genesys.settings.UdmSettings;
import io.camelcx.simulator.genesys.udm.content.ExportContent;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * User Data Management in its versions 10, 4 and 3, the Cloud Data Download Service with versions 4 and 3, and the host of
 * their files, as a test or a demonstration directs them. All share jobs, history, files and the certificate, which outlive
 * a restart. Thread-safe.
 */
public final class UdmApi implements Configurable<UdmSettings>, AutoCloseable {
    /** The base path of User Data Management. */
    public static final String BASE_PATH = "/udm";

    /** The base path of the Cloud Data Download Service. */
    public static final String CDDS_PATH = "/data-download";

    private final AtomicReference<UdmSettings> settings;
    private final long seed;
    private final Clock clock;
    private final Instant start;
    private final String contactCenter;
    private final ExportHost host;
    private final Exports exports;
    private final List<ObjectNode> contacts = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> interactions = new CopyOnWriteArrayList<>();

    /**
     * An API without jobs and without a certificate.
     *
     * @param seed the seed of contacts and interactions
     * @param clock the time of jobs and links
     * @param contactCenter the {@code ccid} of the certificate
     * @param filesUrl where the host of the files listens, once it does
     */
    public UdmApi(UdmSettings settings, long seed, Clock clock, String contactCenter, Supplier<URI> filesUrl) {
        this.settings = new AtomicReference<>(settings);
        this.seed = seed;
        // Milliseconds, as all times of the vendor have.
        this.clock = Clock.tick(clock, Duration.ofMillis(1));
        this.start = this.clock.instant();
        this.contactCenter = contactCenter;
        this.host = new ExportHost(clock, filesUrl);
        this.exports = new Exports(this::settings, this::content, this.clock);
    }

    /** Serves the API in a server that is about to start. */
    public void mount(ServletContextHandler context) {
        Routes routes = new Routes();
        for (UdmVersion version : UdmVersion.ALL) {
            if (version.hasExports()) {
                new JobEndpoints(this, version).addTo(routes);
            }
            if (version.hasFiles()) {
                new FileEndpoints(this, version).addTo(routes);
                new CatalogueEndpoints(this, version).addTo(routes);
            }
        }
        // What a version does not have is unknown to the vendor.
        ServletHolder servlet = new ServletHolder(new RoutesServlet(
                routes, (call, status, message) -> Answer.message(status == 501 ? 404 : status, "Not Found")));
        context.addServlet(servlet, BASE_PATH + "/*");
        context.addServlet(servlet, CDDS_PATH + "/*");
    }

    /** Serves the files in a server that is about to start. */
    public void mountFiles(ServletContextHandler context) {
        host.mount(context, exports::file);
    }

    @Override
    public String api() {
        return "udm";
    }

    @Override
    public UdmSettings settings() {
        return settings.get();
    }

    /** Changes how the API behaves from now on; an export keeps the settings with which it started. */
    @Override
    public void change(UnaryOperator<UdmSettings> change) {
        settings.updateAndGet(change);
    }

    /** The certificate that exports are encrypted for. */
    @Control("GET /udm/certificate")
    public Optional<Certificate> certificate() {
        return exports.certificate();
    }

    /**
     * Uploads a certificate as a caller would; exports that start from now on are encrypted for it.
     *
     * @param content X.509, binary or PEM
     * @return whether it is a certificate with an RSA key
     */
    public boolean uploadCertificate(String name, byte[] content) {
        Optional<Certificate> read = Certificate.read(name, content, clock.instant());
        if (read.isPresent()) {
            exports.use(read);
        }
        return read.isPresent();
    }

    /**
     * Makes a key and its certificate, for which exports that start from now on are encrypted, as if it had been uploaded.
     *
     * @param password of the key store and of the key
     * @return a PKCS12 key store with both, by which a caller decrypts the exports
     */
    @Control("POST /udm/key-store")
    public byte[] createKeyStore(@Control.Default("changeit") String password) {
        NewKeyStore created = NewKeyStore.create(password.toCharArray(), clock.instant());
        exports.use(Optional.of(Certificate.of("exports.pem", created.certificate(), clock.instant())));
        return created.content();
    }

    /** Removes the certificate, so that exports fail. */
    @Control("DELETE /udm/certificate")
    public void removeCertificate() {
        exports.use(Optional.empty());
    }

    /** All jobs in the order of creation. */
    @Control("GET /udm/jobs")
    public List<JobInfo> jobs() {
        return exports.jobs();
    }

    /** All exports in the order in which they started. */
    @Control(value = "GET /udm/exports", list = "exports")
    public List<JobInfo> history() {
        return exports.history();
    }

    /** The export with this id in the history. */
    @Control("GET /udm/exports/{id}")
    public Optional<JobInfo> export(long id) {
        return exports.export(id);
    }

    /** Creates a job that exports everything at once. */
    @Control("POST /udm/exports")
    public JobInfo startExport(@Control.Default("Everything") String title) {
        return exports.create(JobRequest.everything(title));
    }

    /**
     * Ends an export now, with its files.
     *
     * @param id of the export, or of the job that runs it
     * @throws IllegalArgumentException if there is none
     * @throws IllegalStateException if it has ended already
     */
    @Control("POST /udm/exports/{id}/finish")
    public JobInfo finishExport(long id) {
        return exports.end(id, false);
    }

    /**
     * Ends an export now, without files.
     *
     * @param id of the export, or of the job that runs it
     * @throws IllegalArgumentException if there is none
     * @throws IllegalStateException if it has ended already
     */
    @Control("POST /udm/exports/{id}/fail")
    public JobInfo failExport(long id) {
        return exports.end(id, true);
    }

    /**
     * Adds contacts, which exports that start from now on hold.
     *
     * @param rows anything that Jackson turns into objects; {@code id} and {@code createdDate} are added where they are missing
     */
    @Control("POST /udm/contacts")
    public void addContacts(List<Map<String, ?>> rows) {
        rows.forEach(row -> contacts.add(complete(row, "contact-" + contacts.size(), "createdDate")));
    }

    /**
     * Adds interactions, which exports that start from now on hold.
     *
     * @param rows anything that Jackson turns into objects; {@code id} and {@code startDate} are added where they are missing
     */
    @Control("POST /udm/interactions")
    public void addInteractions(List<Map<String, ?>> rows) {
        rows.forEach(row -> interactions.add(complete(row, "interaction-" + interactions.size(), "startDate")));
    }

    /** The files that can be downloaded. */
    @Control("GET /udm/files")
    public List<StoredFile> files() {
        return exports.files();
    }

    /** A fresh pre-signed link to a file, with the name of the host as the caller knows it. */
    public String link(String serverName, String fileName) {
        return host.link(serverName, fileName, settings().files().linkLifetime())
                .toString();
    }

    /**
     * Replaces the bytes of a file, with damaged ones for example.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    @Control("POST /udm/files/replace")
    public StoredFile replaceFile(String name, byte[] content) {
        return exports.replace(name, content)
                .orElseThrow(() -> new IllegalArgumentException("There is no file " + name));
    }

    /**
     * Deletes a file, as the vendor does after its time.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    @Control("POST /udm/files/delete")
    public void deleteFile(String name) {
        if (!exports.deleteFile(name)) {
            throw new IllegalArgumentException("There is no file " + name);
        }
    }

    /** Lets all links expire that were issued so far. */
    @Control("POST /udm/links/expire")
    public void expireLinks() {
        host.expireLinks();
    }

    /** Removes everything, the certificate and rows that were added included; for use between two runs. */
    @Control("DELETE /udm")
    public void clear() {
        exports.clear();
        contacts.clear();
        interactions.clear();
    }

    @Override
    public void close() {
        exports.close();
    }

    Exports exports() {
        return exports;
    }

    String contactCenter() {
        return contactCenter;
    }

    private ExportContent content() {
        return new ExportContent(seed, start, settings().content(), contacts, interactions);
    }

    private ObjectNode complete(Map<String, ?> row, String id, String time) {
        ObjectNode completed = (ObjectNode) Json.tree(row);
        if (!completed.hasNonNull("id")) {
            completed.put("id", id);
        }
        if (!completed.hasNonNull(time)) {
            completed.put(time, clock.instant().toString());
        }
        return completed;
    }
}
