// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.settings.UdmFiles;
import io.camelcx.simulator.genesys.settings.UdmFiles.Cipher;
import io.camelcx.simulator.genesys.settings.UdmFiles.Form;
import io.camelcx.simulator.genesys.settings.UdmFiles.Split;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportFileTest {
    private static final SettableClock CLOCK = SettableClock.standing();
    private static final CxSimulator SIMULATOR = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withClock(CLOCK)
            .withGenesys(genesys -> genesys.withAuth(auth -> auth.withTokenLifetime(Duration.ofDays(365)))));
    private static final Recipient RECIPIENT = Recipient.create("RSA", 2048);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UdmApi udm = SIMULATOR.genesys().udm();
    private final UdmCaller caller = new UdmCaller(SIMULATOR);

    @AfterAll
    static void close() {
        SIMULATOR.close();
    }

    @BeforeEach
    void startAfresh() {
        udm.clear();
        udm.change(settings -> SimulatorSettings.defaults().genesys().udm());
        assertThat(caller.upload(RECIPIENT.certificatePem()).status()).isEqualTo(201);
    }

    private JsonNode finished(String body) {
        long job = caller.create(body);
        CLOCK.advance(Duration.ofSeconds(2));
        JsonNode export = caller.exportOf(job);
        assertThat(export.path("status").asText()).isEqualTo("COMPLETED");
        return export;
    }

    private JsonNode split(String size) {
        return finished(UdmCaller.job("Split", "{\"immediately\":true}", ",\"fileSplitSize\":\"" + size + "\""));
    }

    private List<String> parts(JsonNode export) {
        List<String> names = new ArrayList<>();
        long size = 0;
        for (JsonNode file : caller.get(
                        "/file-metadatas?historyId=" + export.path("id").asLong())
                .json()
                .path("items")) {
            names.add(file.path("name").asText());
            size += file.path("size").asLong();
        }
        assertThat(size).isEqualTo(export.path("fileSize").asLong());
        return names;
    }

    private static int status(URI link, String... header) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(link);
        if (header.length > 0) {
            request.headers(header);
        }
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            assertThat(response.body()).contains("<Error><Code>");
        }
        return response.statusCode();
    }

    @Test
    void anExportIsAnEncryptedZipOfJsonLinesAndAttachments() throws Exception {
        JsonNode export = finished(UdmCaller.job("Everything"));
        byte[] file = caller.download(export.path("fileName").asText());

        assertThat(file).hasSize(export.path("fileSize").asInt());
        Map<String, String> entries = Recipient.entries(RECIPIENT.decrypt(file));
        String[] contacts = entries.get("contacts.jsonl").split("\n");
        String[] interactions = entries.get("interactions.jsonl").split("\n");
        assertThat(contacts).hasSize(50).anyMatch(line -> line.contains("\u2028"));
        assertThat(interactions).hasSize(100);
        JsonNode contact = JSON.readTree(contacts[7]);
        assertThat(contact.path("id").asText()).isEqualTo("C0000Ca0000000007");
        assertThat(contact.path("customerNumber").bigIntegerValue())
                .hasToString(contact.path("customerNumber").asText());
        assertThat(contact.path("consent").isNull()).isTrue();
        JsonNode attachment =
                JSON.readTree(interactions[10]).path("attachments").path(0);
        assertThat(entries.get(attachment.path("path").asText()))
                .hasSize(attachment.path("size").asInt());
        assertThat(entries).hasSize(2 + 10);
    }

    @Test
    void theTypeTheMediaAndTheTimesSelectWhatIsExported() throws Exception {
        String interactions = """
                {"source":"UCS","type":"UCS","title":"Chats","timeFrame":{"dateFrom":"2026-02-20","dateTo":"2026-02-25T00:00:00Z"},
                 "schedulerParam":{"immediately":true},"jobParams":{"type":"interactions","media":["Chat"]},"suspended":false}""";
        JsonNode export = finished(interactions);
        Map<String, String> entries = Recipient.entries(
                RECIPIENT.decrypt(caller.download(export.path("fileName").asText())));

        assertThat(entries).containsOnlyKeys("interactions.jsonl");
        assertThat(entries.get("interactions.jsonl").lines())
                .hasSizeBetween(3, 6)
                .allSatisfy(line -> {
                    JsonNode row = JSON.readTree(line);
                    assertThat(row.path("mediaType").asText()).isEqualTo("chat");
                    assertThat(row.path("startDate").asText()).isBetween("2026-02-20", "2026-02-25");
                });
    }

    @Test
    void rowsThatAreAddedByHandAreInTheNextExport() throws Exception {
        SimulatorClient control = new SimulatorClient(SIMULATOR);
        control.post("/__sim/genesys/udm/contacts", "{\"rows\":[{\"id\":\"x1\",\"name\":\"Late\"}]}");

        JsonNode export = finished(UdmCaller.job("Everything"));

        String contacts = Recipient.entries(RECIPIENT.decrypt(
                        caller.download(export.path("fileName").asText())))
                .get("contacts.jsonl");
        assertThat(contacts.lines()).hasSize(51).last().asString().startsWith("{\"id\":\"x1\",\"name\":\"Late\"");
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void aSplitExportIsCutAsSet(Split split) throws Exception {
        udm.change(settings -> settings.withFiles(files -> files.withSplit(split)));
        JsonNode export = split("4KB");
        List<String> parts = parts(export);

        assertThat(parts).hasSizeGreaterThan(2).first().isEqualTo("export-" + export.path("id") + ".1.zip.smime");
        assertThat(caller.get("/files/" + export.path("fileName").asText()).status())
                .isEqualTo(404);
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        long rows = 0;
        for (String part : parts) {
            byte[] content = caller.download(part);
            encrypted.write(content);
            if (split != Split.ENCRYPTED_FILE) {
                zip.write(RECIPIENT.decrypt(content));
            }
            if (split == Split.ROWS) {
                rows += rows(RECIPIENT.decrypt(content));
            }
        }
        if (split == Split.ENCRYPTED_FILE) {
            rows = rows(RECIPIENT.decrypt(encrypted.toByteArray()));
        } else if (split == Split.ZIP) {
            rows = rows(zip.toByteArray());
        }
        assertThat(rows).isEqualTo(150);
    }

    private static long rows(byte[] zip) throws IOException {
        return Recipient.entries(zip).entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".jsonl"))
                .mapToLong(entry ->
                        entry.getValue().chars().filter(value -> value == '\n').count())
                .sum();
    }

    @Test
    void partsMayAppearOneByOneAndTheExportIsDoneWithTheLast() {
        udm.change(settings -> settings.withFiles(
                files -> files.withPartDelay(Duration.ofSeconds(10)).withSplitName(UdmFiles.SplitName.FIRST_PART)));
        long job = caller.create(UdmCaller.job("Split", "{\"immediately\":true}", ",\"fileSplitSize\":\"4KB\""));
        CLOCK.advance(Duration.ofSeconds(2));
        JsonNode first = caller.exportOf(job);

        assertThat(first.path("status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(first.path("fileName").asText()).isEqualTo("export-" + first.path("id") + ".1.zip.smime");
        String metadata = "/file-metadatas?historyId=" + first.path("id");
        assertThat(caller.get(metadata).json().path("items")).hasSize(1);
        CLOCK.advance(Duration.ofSeconds(10));
        assertThat(caller.get(metadata).json().path("items")).hasSize(2);
        CLOCK.advance(Duration.ofMinutes(10));
        assertThat(caller.exportOf(job).path("status").asText()).isEqualTo("COMPLETED");
        parts(caller.exportOf(job));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void opensslDecryptsEveryForm(Form form, @TempDir Path folder) throws Exception {
        assumeTrue(isThere("openssl"), "openssl is not installed");
        for (Cipher cipher : Cipher.values()) {
            udm.change(
                    settings -> settings.withFiles(files -> files.withForm(form).withCipher(cipher)));
            JsonNode export = finished(UdmCaller.job("For openssl"));
            byte[] encrypted = caller.download(export.path("fileName").asText());

            assertThat(Recipient.entries(decryptedByOpenssl(form, encrypted, folder)))
                    .containsKeys("contacts.jsonl");
        }
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void opensslDecryptsTheParts(Split split, @TempDir Path folder) throws Exception {
        assumeTrue(isThere("openssl"), "openssl is not installed");
        udm.change(settings -> settings.withFiles(files -> files.withSplit(split)));
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        long rows = 0;
        for (String part : parts(split("4KB"))) {
            byte[] content = caller.download(part);
            if (split == Split.ENCRYPTED_FILE) {
                encrypted.write(content);
            } else {
                byte[] decrypted = decryptedByOpenssl(Form.DER, content, folder);
                zip.write(decrypted);
                rows += split == Split.ROWS ? rows(decrypted) : 0;
            }
        }
        if (split == Split.ENCRYPTED_FILE) {
            rows = rows(decryptedByOpenssl(Form.DER, encrypted.toByteArray(), folder));
        } else if (split == Split.ZIP) {
            rows = rows(zip.toByteArray());
        }
        assertThat(rows).isEqualTo(150);
    }

    private static byte[] decryptedByOpenssl(Form form, byte[] message, Path folder) throws Exception {
        Path encrypted = Files.write(folder.resolve("export.smime"), message);
        Path key = Files.writeString(folder.resolve("key.pem"), RECIPIENT.keyPem());
        Path zip = folder.resolve("export.zip");
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "smime",
                        "-decrypt",
                        "-binary",
                        "-in",
                        encrypted.toString(),
                        "-inkey",
                        key.toString(),
                        "-inform",
                        form == Form.MIME ? "SMIME" : form.name(),
                        "-out",
                        zip.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(openssl.waitFor()).as(output).isZero();
        return Files.readAllBytes(zip);
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Test
    void theHostOfTheFilesKnowsLinksAndNoCredentials() throws Exception {
        String name = finished(UdmCaller.job("Everything")).path("fileName").asText();
        URI link = caller.link(name);

        assertThat(link.getPort()).isNotEqualTo(SIMULATOR.baseUrl().getPort());
        assertThat(status(link)).isEqualTo(200);
        assertThat(status(link, "Authorization", "Bearer token")).isEqualTo(400);
        assertThat(status(link, "x-api-key", "demo-api-key")).isEqualTo(400);
        assertThat(status(URI.create(link.toString().replace("X-Amz-Expires=300", "X-Amz-Expires=301"))))
                .isEqualTo(403);

        CLOCK.advance(Duration.ofMinutes(5));
        assertThat(status(link)).isEqualTo(403);
        URI fresh = caller.link(name);
        assertThat(status(fresh)).isEqualTo(200);
        udm.expireLinks();
        assertThat(status(fresh)).isEqualTo(403);
        assertThat(status(caller.link(name))).isEqualTo(200);
    }

    @Test
    void filesEndAfterThirtyDaysOrByRequest() throws Exception {
        String first = finished(UdmCaller.job("First")).path("fileName").asText();
        CLOCK.advance(Duration.ofDays(29));
        JsonNode second = finished(UdmCaller.job("Second"));
        String name = second.path("fileName").asText();
        CLOCK.advance(Duration.ofDays(1));
        URI link = caller.link(name);

        assertThat(caller.get("/files/" + first).status()).isEqualTo(404);
        assertThat(caller.send("DELETE", "/files/" + name, "").status()).isEqualTo(204);
        assertThat(caller.send("DELETE", "/files/" + name, "").status()).isEqualTo(204);
        assertThat(status(link)).isEqualTo(404);
        assertThat(caller.get("/file-metadatas").status()).isEqualTo(204);
        assertThat(caller.get("/export/history/" + second.path("id"))
                        .json()
                        .path("fileName")
                        .asText())
                .isEqualTo(name);
    }

    @Test
    void linksOfSeveralFilesAreListedUnlessOneIsMissing() throws Exception {
        String one = finished(UdmCaller.job("One")).path("fileName").asText();
        String two = finished(UdmCaller.job("Two")).path("fileName").asText();

        JsonNode links = caller.get("/files?filename=" + one + "," + two).json();
        assertThat(links).hasSize(2);
        assertThat(status(URI.create(links.path(1).path("path").asText()))).isEqualTo(200);
        assertThat(caller.get("/files?filename=" + one + ",a,b").body())
                .isEqualTo("[{\"path\":\"a\"},{\"path\":\"b\"}]");
        assertThat(caller.get("/files?filename=" + one + ",a,b").status()).isEqualTo(404);
        assertThat(caller.get("/files?filename=" + "a,".repeat(101)).status()).isEqualTo(400);
        var partly = caller.send("DELETE", "/files?filename=" + one + ",a", "");
        assertThat(partly.status()).isEqualTo(500);
        assertThat(partly.body()).isEqualTo("[\"a\"]");
        assertThat(caller.send("DELETE", "/files?filename=" + two, "").status()).isEqualTo(204);
    }

    @Test
    void equalSeedsGiveEqualContent() throws Exception {
        List<byte[]> zips = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            JsonNode export = finished(UdmCaller.job("Everything"));
            zips.add(RECIPIENT.decrypt(caller.download(export.path("fileName").asText())));
        }
        assertThat(zips.get(0)).isEqualTo(zips.get(1));
    }

    @Test
    void aFileMayBeReplacedByDamagedOne() throws Exception {
        String name = finished(UdmCaller.job("Everything")).path("fileName").asText();

        udm.replaceFile(name, "no envelope".getBytes(StandardCharsets.US_ASCII));

        assertThat(caller.download(name)).asString().isEqualTo("no envelope");
    }

    @Test
    void aKeyStoreThatIsMadeHereDecryptsTheExportsAfterIt() throws Exception {
        char[] password = "for a demo".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(udm.createKeyStore("for a demo")), password);

        JsonNode export = finished(UdmCaller.job("Everything"));

        Recipient recipient = new Recipient(
                (X509Certificate) store.getCertificate("exports"), (PrivateKey) store.getKey("exports", password));
        byte[] file = caller.download(export.path("fileName").asText());
        assertThat(Recipient.entries(recipient.decrypt(file))).containsKey("contacts.jsonl");
        recipient.certificate().checkValidity();
        assertThat(udm.certificate()).get().extracting(Certificate::certificate).isEqualTo(recipient.certificate());
    }

    @Test
    void aLargeExportTakesItsTimeAndItsRowsAreDifferent() throws Exception {
        udm.change(settings ->
                settings.withContent(content -> content.withContacts(20_001).withInteractions(0)));
        long job = caller.create(UdmCaller.job("Large"));
        CLOCK.advance(Duration.ofSeconds(2));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> caller.exportOf(job).path("status").asText(), "COMPLETED"::equals);
        byte[] file = caller.download(caller.exportOf(job).path("fileName").asText());

        String contacts = Recipient.entries(RECIPIENT.decrypt(file)).get("contacts.jsonl");

        assertThat(contacts.lines().map(line -> line.substring(0, 40)).distinct())
                .hasSize(20_001);
        JsonNode last = JSON.readTree(contacts.substring(contacts.lastIndexOf('\n', contacts.length() - 2)));
        assertThat(last.path("id").asText()).isEqualTo("C0000Ca0000020000");
        assertThat(last.path("createdDate").asText()).isEqualTo("2026-03-01T09:57:50.407Z");
        assertThat(last.path("emailAddresses")).hasSize(2);
    }

    @Test
    void theTemporaryFilesEndWithTheSimulatorThoughAnExportIsBeingWritten() {
        try (CxSimulator other = CxSimulator.start(SimulatorSettings.defaults().withLive(false))) {
            UdmApi api = other.genesys().udm();
            api.uploadCertificate("cert.pem", RECIPIENT.certificatePem().getBytes(StandardCharsets.US_ASCII));
            api.finishExport(api.startExport("Small").id());
            Path folder = api.files().get(0).file().path().getParent();
            assertThat(folder).isNotEmptyDirectory();
            api.change(settings -> settings.withContent(content -> content.withContacts(1_000_000_000)));
            api.startExport("Endless");

            other.close();

            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void nothingIsLeftOfAnExportThatWasCanceledWhileItWasWritten() {
        JsonNode small = finished(UdmCaller.job("Small"));
        Path folder = udm.files().get(0).file().path().getParent();
        udm.change(settings -> settings.withContent(content -> content.withContacts(1_000_000_000)));
        long job = caller.create(UdmCaller.job("Endless"));
        CLOCK.advance(Duration.ofHours(1));
        JsonNode endless = caller.exportOf(job);
        assertThat(endless.path("status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(endless.path("progress").asInt()).isEqualTo(99);

        caller.send("POST", "/export/jobs/cancel/" + job, "");

        await().untilAsserted(() -> assertThat(folder.toFile().list()).hasSize(1));
        assertThat(caller.get("/files/" + small.path("fileName").asText()).status())
                .isEqualTo(303);
    }
}
