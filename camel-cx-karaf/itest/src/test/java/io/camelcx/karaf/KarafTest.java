// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.karaf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.mavenBundle;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureSecurity;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.features;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.karaf.options.LogLevelOption;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * The example's bundle on a real Karaf uses all components over HTTPS, can be stopped, updated, reconfigured and started without
 * a leak, and delivers again each time.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class KarafTest {

    /** Only ends a hang. */
    private static final String HANG_LIMIT = "camelcx.test.hangLimit";

    private static final String SETTINGS = "io.camelcx.example";

    private static final String CHANNEL = "0123456789";

    @Inject
    private BundleContext context;

    @Inject
    private ConfigurationAdmin configurations;

    @Configuration
    public Option[] configuration() throws Exception {
        Path target = Path.of(System.getProperty("itest.target"));
        Path data = target.resolve("data");
        deleteFolder(data);
        Files.createDirectories(data);
        Path keyStore = data.resolve("localhost.p12");
        String url = SimulatedVendors.start(keyStore);
        String webhooks = "http://localhost:" + freePort();
        publishFeatures(target, System.getProperty("itest.version"));
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl(Path.of(System.getProperty("itest.karaf"))
                                .toUri()
                                .toString())
                        .unpackDirectory(target.resolve("exam").toFile())
                        .useDeployFolder(false),
                keepRuntimeFolder(),
                mavenBundle("com.h2database", "h2", System.getProperty("itest.h2")),
                configureSecurity().disableKarafMBeanServerBuilder(),
                new LogLevelOption(LogLevelOption.LogLevel.INFO),
                systemProperty("itest.data").value(data.toString()),
                systemProperty("itest.url").value(url),
                systemProperty("itest.webhooks").value(webhooks),
                systemProperty(HANG_LIMIT).value(System.getProperty(HANG_LIMIT, "PT10M")),
                systemProperty("javax.net.ssl.trustStore").value(keyStore.toString()),
                systemProperty("javax.net.ssl.trustStorePassword").value("changeit"),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.localRepository",
                        System.getProperty("itest.localRepository")),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots,"
                                + target.resolve("repository").toUri() + "@id=built@snapshots"),
                replaceConfigurationFile("etc/" + SETTINGS + ".cfg", settings(target, url, webhooks, data)),
                features(target.resolve("feature/camel-cx/camel-features.xml")
                        .toUri()
                        .toString()),
                features(target.resolve("feature/example/features.xml").toUri().toString(), "example-routes"));
    }

    /** Puts the features file, which the example's names, beside the bundles. */
    private static void publishFeatures(Path target, String version) throws IOException {
        Path folder = Files.createDirectories(target.resolve("repository/io/camelcx/camel-cx-karaf/" + version));
        Files.copy(
                target.resolve("feature/camel-cx/features.xml"),
                folder.resolve("camel-cx-karaf-" + version + "-features.xml"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static File settings(Path target, String url, String webhooks, Path data) throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "genesys.baseUrl = " + url,
                "genesys.apiKey = demo-api-key",
                "genesys.clientId = demo-client",
                "genesys.clientSecret = demo-secret",
                "genesys.agents = agent1",
                "genesys.agentsTo = " + file(data, "agents"),
                "genesys.workItems = " + data.resolve("work-items"),
                "genesys.workItemsTo = " + file(data, "created"),
                "genesys.contactCenterId = 0ff723ff-6c6f-44e0-9ce3-ce579337eadd",
                "genesys.channelSecret = demo-channel-secret",
                "genesys.webhookServer = netty-http:" + webhooks,
                "genesys.messagesTo = " + file(data, "messages"),
                "cxone.baseUrl = " + url,
                "cxone.accessKey = demo-access-key",
                "cxone.secretKey = demo-access-secret",
                "cxone.startDate = " + LocalDate.now(ZoneOffset.UTC).minusDays(1),
                "cxone.position = " + data.resolve("cxone.position"),
                "cxone.workflowsTo = " + file(data, "workflows"),
                "expert.siteUrl = " + url,
                "expert.apiKey = demo-server-key",
                "expert.secretKey = demo-server-secret",
                "expert.user = =admin",
                "expert.position = " + data.resolve("expert.position"),
                "expert.pagesTo = " + file(data, "pages")));
        return Files.write(target.resolve(SETTINGS + ".cfg"), settings).toFile();
    }

    private static String file(Path folder, String name) {
        return "file:" + folder.resolve(name);
    }

    @Test
    public void aBundleUsesAllComponentsAndIsStoppedUpdatedAndStartedWithoutALeak() throws Exception {
        Bundle bundle = example();
        assertEquals(Bundle.ACTIVE, bundle.getState());
        awaitDeliveries("first");
        await("objects of all kinds", () -> Leaks.sees(Leaks.objects()));
        assertTrue("Jetty's client has no decoder of gzip", acceptsGzip());

        for (int round = 0; round < 3; round++) {
            WeakReference<ClassLoader> loader = classLoader(bundle);
            bundle.stop();
            awaitNothingLeft();
            forgetDeliveries();
            bundle.update();
            // A thread that has loaded a class stays in Felix's class locks, and with it the class loader of the first
            // start.
            if (round > 0) {
                Leaks.forgetLoader(loader);
                await("the end of the old class loader", () -> Leaks.objects().isEmpty() && loader.get() == null);
            }
            bundle.start();
            awaitDeliveries("round" + round);
        }
    }

    @Test
    public void changedSettingsStartTheRoutesAgain() throws Exception {
        awaitDeliveries("before");
        var configuration = configurations.getConfiguration(SETTINGS, null);
        Dictionary<String, Object> settings = configuration.getProperties();
        settings.put("genesys.agents", "agent7");
        configuration.update(settings);

        await("values of agent7", () -> files("agents").stream().anyMatch(KarafTest::isOfAgent7));
        await("one session alone", () -> sessions() == 1);
    }

    @Test
    public void aDatabaseKeepsTheStateOfConsumers() throws IOException {
        assertTrue(SharedState.refusal().contains("claimed by term 2"));
    }

    @Test
    public void aForgedWebhookIsRefused() throws Exception {
        awaitDeliveries("genuine");
        post("/__sim/genesys/webhooks/faults", "{\"webhook\": \"" + CHANNEL + "\", \"kind\": \"WRONG_SIGNATURE\"}");

        String delivery = delivery("forged");

        assertTrue(delivery, delivery.contains("\"status\":401"));
        assertFalse(arrived("forged"));
    }

    private Bundle example() {
        for (Bundle bundle : context.getBundles()) {
            if ("com.example.camel-cx-example-karaf".equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new AssertionError("The example is not installed");
    }

    private static WeakReference<ClassLoader> classLoader(Bundle bundle) {
        return new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
    }

    private static Path data() {
        return Path.of(System.getProperty("itest.data"));
    }

    private static void awaitDeliveries(String workItem) throws Exception {
        Files.createDirectories(data().resolve("work-items"));
        Files.writeString(
                data().resolve("work-items").resolve(workItem + ".json"), "{\"subject\":\"" + workItem + "\"}");
        await("work item", () -> Files.exists(data().resolve("created").resolve(workItem + ".json")));
        for (String name : List.of("agents", "workflows", "pages")) {
            await("file in " + name, () -> !files(name).isEmpty());
        }
        post(
                "/__sim/genesys/webhooks/messages",
                "{\"channelId\": \"" + CHANNEL + "\", \"url\": \"" + System.getProperty("itest.webhooks")
                        + "/genesys-messaging/" + CHANNEL + "\"}");
        String delivery = delivery(workItem);
        assertTrue(delivery, delivery.contains("\"state\":\"DONE\""));
        assertTrue(arrived(workItem));
    }

    private static boolean arrived(String message) throws IOException {
        for (Path file : files("messages")) {
            if (Files.readString(file).contains(message)) {
                return true;
            }
        }
        return false;
    }

    /** How a message of an agent was delivered by webhook. */
    private static String delivery(String text) throws Exception {
        String message = post(
                "/__sim/genesys/messaging/write",
                "{\"channelId\": \"" + CHANNEL + "\", \"to\": \"16504661149\", \"text\": \"" + text + "\"}");
        return get("/__sim/genesys/webhooks/deliveries/" + message.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1"));
    }

    private static List<Path> files(String name) throws IOException {
        if (!Files.exists(data().resolve(name))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(data().resolve(name))) {
            return files.toList();
        }
    }

    private static boolean isOfAgent7(Path file) {
        try {
            return Files.readString(file).contains("agent7");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Positions too, so that all is delivered again. */
    private static void forgetDeliveries() throws IOException {
        for (String name : List.of("agents", "created", "workflows", "pages", "messages")) {
            deleteFolder(data().resolve(name));
        }
        for (String name : List.of("cxone.position", "expert.position")) {
            Files.deleteIfExists(data().resolve(name));
        }
    }

    private void awaitNothingLeft() throws Exception {
        Leaks.forgetContext(context);
        await("the end of all threads", () -> Leaks.threads().isEmpty());
        await("the end of the session", () -> sessions() == 0);
        await("the end of all objects", () -> Leaks.objects().isEmpty());
    }

    private static long sessions() throws Exception {
        String sessions = get("/__sim/genesys/sessions");
        return sessions.split("\"clientId\"", -1).length - 1;
    }

    private static boolean acceptsGzip() throws Exception {
        return get("/__sim/journal?path=/statistics/v3/notifications*").contains("gzip");
    }

    private static String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private static String post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static URI uri(String path) {
        return URI.create(System.getProperty("itest.url") + path);
    }

    private static String send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long limit = Duration.parse(System.getProperty(HANG_LIMIT)).toNanos();
        long start = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - start > limit) {
                throw new AssertionError(
                        "No " + what + "; threads: " + Leaks.threads() + ", objects: " + Leaks.objects());
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
