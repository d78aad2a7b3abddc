// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys;

import io.camelcx.simulator.canned.CannedApi;
import io.camelcx.simulator.concurrent.ClockTimer;
import io.camelcx.simulator.genesys.auth.AuthenticationService;
import io.camelcx.simulator.genesys.centre.ContactCentre;
import io.camelcx.simulator.genesys.engagement.EngagementApi;
import io.camelcx.simulator.genesys.messaging.MessagingApi;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import io.camelcx.simulator.genesys.provisioning.ProvisioningApi;
import io.camelcx.simulator.genesys.securemail.SecureMailApi;
import io.camelcx.simulator.genesys.settings.CentreSettings;
import io.camelcx.simulator.genesys.settings.GenesysSettings;
import io.camelcx.simulator.genesys.settings.MessagingChannel;
import io.camelcx.simulator.genesys.settings.MessagingSettings;
import io.camelcx.simulator.genesys.statistics.PredefinedStatistics;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.simulator.genesys.udm.UdmApi;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.genesys.webhooks.InteractionEventsApi;
import io.camelcx.simulator.genesys.webhooks.WebhooksApi;
import io.camelcx.simulator.genesys.workspace.WorkspaceApi;
import io.camelcx.simulator.vendor.SimulatedVendor;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/** The simulated Genesys Multicloud CX: Authentication, Statistics with notifications, Openmedia, Third-Party Messaging, webhooks, User Data Management, Secure Email, Workspace, Provisioning, Engagement, and a contact centre. */
public final class GenesysSimulator implements SimulatedVendor {
    /** The time that a live contact centre has run before the start, so that its statistics are not empty. */
    private static final Duration HISTORY = Duration.ofMinutes(10);

    /** The base paths in the vendor's text. */
    private static final List<String> PATHS = List.of(
            "/cx-contact/*", "/engagement/*", "/iwd/*", "/nexus/*", "/provisioning/*", "/statistics/*", "/workspace/*");

    private final GenesysSettings settings;
    private final Clock clock;
    private final List<CannedApi> canned;
    private final ContactCentre contactCentre;
    private final UserDirectory users;
    private final AuthenticationService authentication;
    private final StatisticsService statistics;
    private final OpenMediaApi openMedia;
    private final ClockTimer timer;
    private final WebhooksApi webhooks;
    private final InteractionEventsApi interactions;
    private final MessagingApi messaging;
    private final UdmApi udm;
    private final SecureMailApi secureMail;
    private final WorkspaceApi workspace;
    private final EngagementApi engagement;
    private final ProvisioningApi provisioning;
    private final Optional<CentreClock> centreClock;

    /**
     * Simulated services.
     *
     * @param seed the seed of the random values in the contact centre
     * @param live whether the contact centre moves with the clock; then it has run for a while at the start
     * @param clock the time of tokens, timestamps, messages and the contact centre
     * @param baseUrl where the services are reached
     * @param filesUrl where the host of the files listens, once it does
     */
    public GenesysSimulator(
            GenesysSettings settings,
            long seed,
            boolean live,
            Clock clock,
            Supplier<URI> baseUrl,
            Supplier<URI> filesUrl) {
        this.settings = settings;
        this.clock = clock;
        this.canned = settings.canned().stream().map(CannedApi::load).toList();
        Duration history = live ? HISTORY : Duration.ZERO;
        CentreSettings centre = settings.contactCentre();
        contactCentre = new ContactCentre(seed, clock.instant().minus(history), centre.agents(), centre.queues());
        contactCentre.tick(history);
        users = new UserDirectory(settings.auth(), centre.agents());
        authentication = new AuthenticationService(settings.auth(), users, clock);
        statistics = new StatisticsService(settings.statistics(), contactCentre, clock);
        openMedia = new OpenMediaApi(settings, seed, contactCentre, clock);
        timer = new ClockTimer(clock, "cx-simulator-timer");
        AtomicReference<MessagingSettings> messagingSettings = new AtomicReference<>(settings.messaging());
        webhooks = new WebhooksApi(
                settings.webhooks(),
                id -> messagingSettings.get().channel(id).map(MessagingChannel::secret),
                timer,
                clock);
        interactions = new InteractionEventsApi(webhooks, baseUrl, timer);
        openMedia.addListener(new OpenMediaEvents(interactions));
        messaging =
                new MessagingApi(messagingSettings, seed, webhooks, new ConversationEvents(interactions), timer, clock);
        udm = new UdmApi(settings.udm(), seed, clock, settings.messaging().contactCenterId(), filesUrl);
        secureMail = new SecureMailApi(seed, clock);
        workspace = new WorkspaceApi(
                settings.workspace(), users, authentication, statistics, contactCentre, seed, timer, clock);
        provisioning = new ProvisioningApi(settings.provisioning(), users, authentication, seed, timer, clock);
        engagement = new EngagementApi(settings.engagement(), contactCentre, statistics, seed, clock);
        centreClock = live ? Optional.of(new CentreClock(contactCentre, clock)) : Optional.empty();
    }

    public AuthenticationService authentication() {
        return authentication;
    }

    public StatisticsService statistics() {
        return statistics;
    }

    public OpenMediaApi openMedia() {
        return openMedia;
    }

    public MessagingApi messaging() {
        return messaging;
    }

    public WebhooksApi webhooks() {
        return webhooks;
    }

    public InteractionEventsApi interactions() {
        return interactions;
    }

    public UdmApi udm() {
        return udm;
    }

    public SecureMailApi secureMail() {
        return secureMail;
    }

    public WorkspaceApi workspace() {
        return workspace;
    }

    public ProvisioningApi provisioning() {
        return provisioning;
    }

    public EngagementApi engagement() {
        return engagement;
    }

    /** The users who sign in, work as agents, and are provisioned. */
    public UserDirectory users() {
        return users;
    }

    public ContactCentre contactCentre() {
        return contactCentre;
    }

    @Override
    public String name() {
        return "Genesys Multicloud CX";
    }

    @Override
    public Map<String, String> credentials() {
        Map<String, String> credentials = new LinkedHashMap<>();
        credentials.put("API key", settings.apiKey());
        credentials.put(
                "client", settings.auth().clientId() + " / " + settings.auth().clientSecret());
        credentials.put(
                "user", settings.auth().userName() + " / " + settings.auth().password());
        credentials.put("agents", "agent1 to agent" + settings.contactCentre().agents() + ", agent");
        credentials.put("an agent signs in as", "agent1 / agent1, and so on");
        credentials.put(
                "callback services", String.join(", ", settings.engagement().services()));
        credentials.put("queues", "queue1 to queue" + settings.contactCentre().queues());
        credentials.put(
                "open media services", String.join(", ", settings.openMedia().services()));
        credentials.put("contact center", settings.messaging().contactCenterId());
        settings.messaging()
                .channels()
                .forEach(channel -> credentials.put("channel " + channel.id(), channel.secret()));
        credentials.put(
                "Interactions Webhook", settings.webhooks().interactions().secret());
        PredefinedStatistics.names()
                .forEach((type, names) -> credentials.put("statistics, " + type, String.join(", ", names)));
        return credentials;
    }

    @Override
    public List<String> paths() {
        return PATHS;
    }

    @Override
    public void mount(ServletContextHandler context) {
        addFilter(context, AccessFilter.apiKey(settings.apiKey()), AuthenticationService.BASE_PATH + "/*");
        addFilter(context, AccessFilter.apiKey(settings.apiKey()), StatisticsService.BASE_PATH + "/*");
        addFilter(context, AccessFilter.token(authentication), StatisticsService.BASE_PATH + "/*");
        addFilter(context, AccessFilter.apiKey(settings.apiKey()), OpenMediaApi.BASE_PATH + "/*");
        addFilter(context, AccessFilter.optionalToken(authentication), OpenMediaApi.BASE_PATH + "/*");
        addFilter(context, AccessFilter.apiKey(settings.apiKey()), MessagingApi.BASE_PATH + "/*");
        authentication.mount(context);
        statistics.mount(context);
        openMedia.mount(context);
        messaging.mount(context);
        addFilter(context, AccessFilter.apiKey(settings.apiKey()), SecureMailApi.BASE_PATH + "/*");
        addFilter(context, AccessFilter.optionalToken(authentication), SecureMailApi.BASE_PATH + "/*");
        secureMail.mount(context);
        mountUdm(context);
        addFilter(context, AccessFilter.apiKey(settings.apiKey()), WorkspaceApi.BASE_PATH + "/*");
        addFilter(context, AccessFilter.optionalToken(authentication), WorkspaceApi.BASE_PATH + "/*");
        workspace.mount(context);
        addFilter(context, AccessFilter.apiKey(settings.apiKey()), EngagementApi.BASE_PATH + "/*");
        engagement.mount(context);
        addFilter(context, AccessFilter.apiKey(settings.apiKey()), ProvisioningApi.BASE_PATH + "/*");
        addFilter(context, AccessFilter.optionalToken(authentication), ProvisioningApi.BASE_PATH + "/*");
        provisioning.mount(context);
        canned.forEach(api -> {
            addFilter(context, AccessFilter.apiKey(settings.apiKey()), api.basePath() + "/*");
            addFilter(context, AccessFilter.token(authentication), api.basePath() + "/*");
            api.mount(context, clock, endpoint -> endpoint);
        });
    }

    /** Version 10 needs a token, except where its text asks for the API key alone; the older ones do not mention one. */
    private void mountUdm(ServletContextHandler context) {
        for (String path : List.of(UdmApi.BASE_PATH, UdmApi.CDDS_PATH)) {
            addFilter(context, AccessFilter.apiKey(settings.apiKey()), path + "/*");
            addFilter(context, AccessFilter.optionalToken(authentication), path + "/*");
        }
        for (String path : List.of("cipher", "data", "export", "file-metadatas", "files")) {
            String guarded = UdmApi.BASE_PATH + "/v10/" + path;
            addFilter(context, AccessFilter.token(authentication), guarded + "/*");
        }
        udm.mount(context);
    }

    @Override
    public void mountFiles(ServletContextHandler context) {
        udm.mountFiles(context);
    }

    @Override
    public String id() {
        return "genesys";
    }

    @Override
    public List<?> facades() {
        return List.of(
                authentication,
                statistics,
                openMedia,
                messaging,
                webhooks,
                interactions,
                udm,
                secureMail,
                workspace,
                provisioning,
                engagement,
                contactCentre);
    }

    @Override
    public void serverStopped() {
        statistics.forgetClients();
        workspace.forgetClients();
        provisioning.forgetClients();
    }

    @Override
    public void close() {
        centreClock.ifPresent(CentreClock::close);
        timer.close();
        webhooks.close();
        udm.close();
    }

    private static void addFilter(ServletContextHandler context, AccessFilter filter, String path) {
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        context.addFilter(holder, path, EnumSet.of(DispatcherType.REQUEST));
    }
}
